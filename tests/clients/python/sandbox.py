"""What every script of this folder starts from. The argument is the JSON line of `azrelocate sandbox`."""
import json
import sys

from azure.core.pipeline.policies import SansIOHTTPPolicy
from azure.identity import ClientSecretCredential


class FasterClock(SansIOHTTPPolicy):
    """The sandbox's time runs faster than ours, so what it asks us to wait is over at once."""

    def on_response(self, request, response):
        if response.http_response.status_code < 300:
            response.http_response.headers.pop("Retry-After", None)


sandbox = json.loads(sys.argv[1])
subscription = sandbox["subscriptionIds"][0]
subscription_id = f"/subscriptions/{subscription}"
options = {"base_url": sandbox["resourceManager"], "credential_scopes": ["https://management.azure.com/.default"],
           "polling_interval": 0.05, "per_retry_policies": [FasterClock()]}
# "adfs" keeps this version of MSAL from asking a host on the internet which authority to trust.
credential = ClientSecretCredential("adfs", sandbox["clientId"], sandbox["clientSecret"],
                                    authority=sandbox["activeDirectory"])


def refused(call, code):
    """Fails unless the service refuses @p call with that code."""
    from azure.core.exceptions import HttpResponseError
    try:
        call()
    except HttpResponseError as error:
        assert error.error and error.error.code == code, error
    else:
        raise AssertionError(f"{code} was expected")


def names(pages):
    return [each.name for each in pages]

// Whose tokens the application of identity.mjs trusts.
export const issuer = 'https://oidc.example/cluster/';
export const subject = 'system:serviceaccount:shop:mover';
export const audience = 'api://AzureADTokenExchange';

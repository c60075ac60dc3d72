#include "azure/credentials/azureclicredential.h"

#include "http/waiting.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr auto kOperation = "az account get-access-token"_L1;
constexpr auto kLongestRun = std::chrono::seconds(60); ///< the CLI is a Python program that may ask the network
constexpr int kPollMilliseconds = 50;

Error signInError(const QString &code, const QString &message)
{
    Error error;
    error.kind = ErrorKind::SignIn;
    error.operation = kOperation;
    error.code = code;
    error.message = message;
    return error;
}

/// Waits with an eye on stop and deadline; kills the process when it must end.
Result<void> waitForEnd(QProcess &process, const CallContext &context)
{
    while (process.state() != QProcess::NotRunning && !process.waitForFinished(kPollMilliseconds)) {
        const bool late = std::chrono::steady_clock::now() >= context.deadline;
        if (!late && !context.stopped())
            continue;
        process.kill();
        process.waitForFinished();
        return context.stopped() ? Error::cancelled(kOperation) : deadlinePassed(kOperation);
    }
    return {};
}

}

AzureCliCredential::AzureCliCredential(QString program)
    : m_program(program.isEmpty() ? QStandardPaths::findExecutable(u"az"_s) : std::move(program))
{
}

Result<AccessToken> AzureCliCredential::token(const TokenRequest &request, const CallContext &context)
{
    if (m_program.isEmpty())
        return signInError(u"AzureCliMissing"_s, u"The Azure CLI (az) is not installed."_s);
    if (!request.claims.isEmpty())
        return signInError(
            u"AzureCliClaims"_s,
            u"The service asks for another sign-in, which the Azure CLI cannot pass on. Run az login again."_s);
    QString resource = request.scope;
    if (resource.endsWith("/.default"_L1))
        resource.chop(qstrlen("/.default"));
    QStringList arguments{u"account"_s, u"get-access-token"_s, u"--output"_s, u"json"_s, u"--resource"_s, resource};
    if (!request.tenant.isEmpty())
        arguments << u"--tenant"_s << request.tenant;

    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(m_program, arguments);
    if (!process.waitForStarted())
        return signInError(u"AzureCliMissing"_s, u"The Azure CLI does not start: %1"_s.arg(process.errorString()));
    if (const auto ended = waitForEnd(process, context.within(kLongestRun)); !ended)
        return ended.error();
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        // Warnings stand before the error, which is the last line.
        const QStringList lines = QString::fromUtf8(process.readAllStandardError()).split(u'\n', Qt::SkipEmptyParts);
        return signInError(
            u"AzureCliNotLoggedIn"_s,
            u"The Azure CLI gave no token: %1"_s.arg(lines.isEmpty() ? QString() : lines.last().trimmed()));
    }
    return parseAzureCliToken(process.readAllStandardOutput());
}

QString AzureCliCredential::principal() const
{
    return u"Azure CLI"_s;
}

Result<AccessToken> parseAzureCliToken(const QByteArray &output)
{
    const QJsonObject answer = QJsonDocument::fromJson(output).object();
    AccessToken token;
    token.token = answer["accessToken"_L1].toString().toLatin1();
    if (const QJsonValue seconds = answer["expires_on"_L1]; !seconds.isUndefined())
        token.expiresAt = QDateTime::fromSecsSinceEpoch(seconds.toVariant().toLongLong(), Qt::UTC);
    else // local time without a zone, in CLI versions before 2.54
        token.expiresAt =
            QDateTime::fromString(answer["expiresOn"_L1].toString().left(19), u"yyyy-MM-dd HH:mm:ss"_s).toUTC();
    if (token.token.isEmpty() || !token.expiresAt.isValid())
        return Error::protocol(kOperation, u"The Azure CLI printed no token."_s);
    return token;
}

}

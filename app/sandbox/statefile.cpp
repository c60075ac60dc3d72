#include "sandbox/statefile.h"

#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kFormat = u"azrelocate simulated Azure, kept state, format 1"_s;
constexpr QFile::Permissions kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeOf(const QJsonObject &line)
{
    return QDateTime::fromString(line.value(u"time").toString(), Qt::ISODateWithMs);
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytesOf(const QJsonValue &base64)
{
    return QByteArray::fromBase64(base64.toString().toLatin1());
}

QByteArray latin1Of(const QJsonValue &text)
{
    return text.toString().toLatin1();
}

QJsonArray toJson(const QList<QByteArray> &made)
{
    QJsonArray array;
    for (const QByteArray &bytes : made)
        array.append(base64(bytes));
    return array;
}

QList<QByteArray> madeOf(const QJsonObject &line)
{
    QList<QByteArray> made;
    for (const QJsonValue bytes : line.value(u"made").toArray())
        made.append(bytesOf(bytes));
    return made;
}

QJsonObject toJson(const Ports &ports)
{
    return {{u"https"_s, ports.https},
            {u"http"_s, ports.http},
            {u"resolver"_s, ports.resolver},
            {u"nameServer"_s, ports.nameServer},
            {u"sites"_s, ports.sites}};
}

Ports portsOf(const QJsonObject &json)
{
    const auto port = [&](const QString &name) {
        return static_cast<quint16>(json.value(name).toInt());
    };
    return {port(u"https"_s), port(u"http"_s), port(u"resolver"_s), port(u"nameServer"_s), port(u"sites"_s)};
}

QJsonObject toJson(const StateHeader &header)
{
    return {{u"format"_s, kFormat},
            {u"program"_s, header.origin.program},
            {u"estate"_s, header.origin.estate},
            {u"seed"_s, static_cast<qint64>(header.origin.seed)},
            {u"generatedResources"_s, header.origin.generatedResources},
            {u"time"_s, timeText(header.time)},
            {u"ports"_s, toJson(header.ports)},
            {u"authority"_s, QString::fromLatin1(header.authority)},
            {u"made"_s, toJson(header.made)}};
}

StateHeader headerOf(const QJsonObject &line)
{
    StateHeader header;
    header.origin.program = line.value(u"program").toString();
    header.origin.estate = line.value(u"estate").toString();
    header.origin.seed = static_cast<quint32>(line.value(u"seed").toInteger());
    header.origin.generatedResources = line.value(u"generatedResources").toInt();
    header.time = timeOf(line);
    header.ports = portsOf(line.value(u"ports").toObject());
    header.authority = latin1Of(line.value(u"authority"));
    header.made = madeOf(line);
    return header;
}

QJsonObject toJson(const KeptRequest &request)
{
    QJsonArray headers;
    for (const auto &[name, value] : request.wire.headers)
        headers.append(QJsonArray{QString::fromLatin1(name), QString::fromLatin1(value)});
    return {{u"method"_s, QString::fromLatin1(request.wire.method)},
            {u"scheme"_s, QString::fromLatin1(request.wire.scheme)},
            {u"path"_s, QString::fromLatin1(request.wire.path)},
            {u"query"_s, QString::fromLatin1(request.wire.query)},
            {u"headers"_s, headers},
            {u"body"_s, base64(request.wire.body)},
            {u"principal"_s, request.caller.objectId},
            {u"audience"_s, request.caller.audience},
            {u"id"_s, request.requestId},
            {u"status"_s, request.status}};
}

KeptRequest requestOf(const QJsonObject &json)
{
    KeptRequest request;
    request.wire.method = latin1Of(json.value(u"method"));
    request.wire.scheme = latin1Of(json.value(u"scheme"));
    request.wire.path = latin1Of(json.value(u"path"));
    request.wire.query = latin1Of(json.value(u"query"));
    for (const QJsonValue header : json.value(u"headers").toArray())
        request.wire.headers.append({latin1Of(header[0]), latin1Of(header[1])});
    request.wire.body = bytesOf(json.value(u"body"));
    request.caller = {json.value(u"principal").toString(), json.value(u"audience").toString()};
    request.requestId = json.value(u"id").toString();
    request.status = json.value(u"status").toInt();
    return request;
}

QJsonObject toJson(const StateEntry &entry)
{
    QJsonObject line{{u"time"_s, timeText(entry.time)}};
    if (!entry.made.isEmpty())
        line.insert(u"made"_s, toJson(entry.made));
    if (entry.request)
        line.insert(u"request"_s, toJson(*entry.request));
    if (!entry.visitedSite.isEmpty())
        line.insert(u"visit"_s, entry.visitedSite);
    return line;
}

StateEntry entryOf(const QJsonObject &line)
{
    StateEntry entry;
    entry.time = timeOf(line);
    entry.made = madeOf(line);
    if (line.contains(u"request"))
        entry.request = requestOf(line.value(u"request").toObject());
    entry.visitedSite = line.value(u"visit").toString();
    return entry;
}

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Error notWritten(const QFileDevice &file)
{
    return Error::storage(u"The kept state %1 cannot be written: %2"_s.arg(file.fileName(), file.errorString()));
}

}

Error otherState(const QString &path, const QString &reason)
{
    return Error::input(u"The kept state %1 cannot be continued: %2"_s.arg(path, reason), u"StateFileOther"_s);
}

Result<std::optional<KeptState>> readState(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return std::optional<KeptState>();
    if (!file.open(QIODevice::ReadOnly))
        return Error::storage(u"The kept state %1 cannot be read: %2"_s.arg(path, file.errorString()));
    KeptState state;
    QByteArray line = file.readLine();
    const QJsonObject header = QJsonDocument::fromJson(line).object();
    if (!line.endsWith('\n') || header.value(u"format").toString() != kFormat)
        return otherState(path, u"it was not written by this version of the simulated Azure."_s);
    state.header = headerOf(header);
    state.size = line.size();
    for (line = file.readLine(); line.endsWith('\n'); line = file.readLine()) {
        const StateEntry entry = entryOf(QJsonDocument::fromJson(line).object());
        if (!entry.time.isValid())
            return otherState(path, u"line %1 is damaged."_s.arg(state.entries.size() + 2));
        state.entries.append(entry);
        state.size += line.size();
    }
    return std::optional(std::move(state));
}

Result<StateFile> StateFile::create(const QString &path, const StateHeader &header)
{
    const QByteArray line = lineOf(toJson(header));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kOwnerOnly) || file.write(line) != line.size()
        || !file.commit())
        return notWritten(file);
    return reopen(path, line.size());
}

Result<StateFile> StateFile::reopen(const QString &path, qint64 size)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadWrite | QIODevice::ExistingOnly) || !file->setPermissions(kOwnerOnly)
        || !file->resize(size) || !file->seek(size))
        return notWritten(*file);
    return StateFile(std::move(file));
}

Result<void> StateFile::append(const StateEntry &entry)
{
    const QByteArray line = lineOf(toJson(entry));
    if (m_file->write(line) != line.size() || !m_file->flush())
        return notWritten(*m_file);
    return {};
}

}

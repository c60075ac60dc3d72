#include "base/message.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace azrelocate {

using namespace Qt::StringLiterals;

Phrase::Phrase(const Message &message)
    : m_message(std::make_shared<const Message>(message))
{
}

Phrase::Phrase(const char *englishTemplate)
    : Phrase(Message(englishTemplate))
{
}

QString Phrase::toString() const
{
    return m_message ? m_message->toString() : m_data;
}

QJsonValue Phrase::toJson() const
{
    return m_message ? QJsonValue(m_message->toJson()) : QJsonValue(m_data);
}

Phrase Phrase::fromJson(const QJsonValue &value)
{
    return value.isObject() ? Phrase(Message::fromJson(value.toObject())) : Phrase(value.toString());
}

bool operator==(const Phrase &left, const Phrase &right)
{
    if (left.m_message && right.m_message)
        return *left.m_message == *right.m_message;
    return !left.m_message && !right.m_message && left.m_data == right.m_data;
}

Message Message::fromData(const QString &sentence)
{
    Message message;
    message.text = sentence;
    return message;
}

Message Message::verbatim(const QString &words)
{
    return {"%1", {Phrase(words)}};
}

Message Message::followedBy(const Message &next) const
{
    if (isEmpty() || next.isEmpty())
        return isEmpty() ? next : *this;
    return {"%1 %2", {*this, next}};
}

QString Message::toString() const
{
    const QString sentence = QCoreApplication::translate("Message", text.toUtf8().constData());
    // One pass, unlike QString::arg(): an argument that itself reads "%2" is somebody's data.
    QString filled;
    filled.reserve(sentence.size() + 32);
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        qsizetype digits = 0;
        while (sentence[i] == u'%' && digits < 2 && i + digits + 1 < sentence.size()
               && sentence[i + digits + 1].isDigit())
            ++digits;
        const int number = QStringView(sentence).mid(i + 1, digits).toInt();
        if (number >= 1 && number <= arguments.size()) {
            filled += arguments[number - 1].toString();
            i += digits;
        } else {
            filled += sentence[i];
        }
    }
    return filled;
}

QJsonObject Message::toJson() const
{
    QJsonObject object{{u"text"_s, text}};
    if (!arguments.isEmpty()) {
        QJsonArray values;
        for (const Phrase &argument : arguments)
            values.append(argument.toJson());
        object.insert(u"arguments"_s, values);
    }
    return object;
}

Message Message::fromJson(const QJsonObject &object)
{
    Message message;
    message.text = object.value("text"_L1).toString();
    const QJsonArray values = object.value("arguments"_L1).toArray();
    for (const QJsonValue &value : values)
        message.arguments.append(Phrase::fromJson(value));
    return message;
}

}

#include "checklist/message.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace azrelocate {

using namespace Qt::StringLiterals;

QString Message::toString() const
{
    const QString sentence = QCoreApplication::translate("Message", text.toUtf8().constData());
    // One pass, unlike QString::arg(): an argument that itself reads "%2" is somebody's data.
    QString filled;
    filled.reserve(sentence.size() + 32);
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        qsizetype digits = 0;
        while (
            sentence[i] == u'%' && digits < 2 && i + digits + 1 < sentence.size() && sentence[i + digits + 1].isDigit())
            ++digits;
        const int number = QStringView(sentence).mid(i + 1, digits).toInt();
        if (number >= 1 && number <= arguments.size()) {
            filled += arguments[number - 1];
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
    if (!arguments.isEmpty())
        object.insert(u"arguments"_s, QJsonArray::fromStringList(arguments));
    return object;
}

Message Message::fromJson(const QJsonObject &object)
{
    Message message;
    message.text = object.value("text"_L1).toString();
    const QJsonArray values = object.value("arguments"_L1).toArray();
    for (const QJsonValue &value : values)
        message.arguments.append(value.toString());
    return message;
}

}

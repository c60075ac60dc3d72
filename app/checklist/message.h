#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace azrelocate {

/// A sentence that is not yet in a language: its English template, marked QT_TRANSLATE_NOOP("Message", …) where it is
/// written, and its arguments. Files store this form, so a report can be in any reader's language.
struct Message
{
    QString text; ///< "%1 expires on %2."
    QStringList arguments; ///< in the order of the placeholders

    Message() = default;
    Message(const char *englishTemplate, QStringList args = {}) // implicit: messages are written in place
        : text(QString::fromUtf8(englishTemplate))
        , arguments(std::move(args))
    {
    }

    bool isEmpty() const { return text.isEmpty(); }
    /// The sentence in the installed translation, or in English.
    QString toString() const;

    QJsonObject toJson() const;
    static Message fromJson(const QJsonObject &object);
    friend bool operator==(const Message &, const Message &) = default;
};

}

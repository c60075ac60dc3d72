#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <initializer_list>
#include <memory>

namespace azrelocate {

struct Message;

/// A text inside of a sentence or a table: somebody's data, shown as it is ("vnet-shop"), or a Message of its own
/// ("not sold"), which every reader sees in his language. A value; implicit from both, so that it is written in place.
class Phrase
{
public:
    Phrase() = default;
    Phrase(const QString &data)
        : m_data(data)
    {
    }
    Phrase(const Message &message);
    Phrase(const char *englishTemplate); ///< a message without arguments

    bool isEmpty() const { return !m_message && m_data.isEmpty(); }
    QString toString() const;

    QJsonValue toJson() const; ///< a string for data, an object for a message
    static Phrase fromJson(const QJsonValue &value);
    friend bool operator==(const Phrase &left, const Phrase &right);

private:
    QString m_data;
    std::shared_ptr<const Message> m_message;
};

/// A sentence that is not yet in a language: its English template, marked QT_TRANSLATE_NOOP("Message", …) where it is
/// written, and its arguments. Files store this form, so a report can be in any reader's language.
struct Message
{
    QString text;            ///< "%1 expires on %2."
    QList<Phrase> arguments; ///< in the order of the placeholders

    Message() = default;
    Message(const char *englishTemplate) // implicit: messages are written in place
        : text(QString::fromUtf8(englishTemplate))
    {
    }
    Message(const char *englishTemplate, std::initializer_list<Phrase> args)
        : text(QString::fromUtf8(englishTemplate))
        , arguments(args)
    {
    }
    Message(const char *englishTemplate, const QStringList &args)
        : text(QString::fromUtf8(englishTemplate))
        , arguments(args.begin(), args.end())
    {
    }
    /// A sentence of a data file whose texts translations know (see recipes.h).
    static Message fromData(const QString &sentence);
    /// What a person wrote, or what nobody translates.
    static Message verbatim(const QString &words);

    bool isEmpty() const { return text.isEmpty(); }
    /// This sentence and @p next after it; either may be empty.
    Message followedBy(const Message &next) const;
    /// The sentence in the installed translation, or in English.
    QString toString() const;

    QJsonObject toJson() const;
    static Message fromJson(const QJsonObject &object);
    friend bool operator==(const Message &, const Message &) = default;
};

}

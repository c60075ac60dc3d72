#pragma once

#include "base/region.h"
#include "checklist/item.h"

#include <QDateTime>
#include <QJsonObject>

namespace azrelocate {

/// What a relocation is about; decided when the file is made. Holds no credential.
struct RelocationSettings
{
    QString title;
    QString workload; ///< what a person types to confirm a deletion
    QStringList subscriptions; ///< ids in scope
    QStringList resourceGroups; ///< names; empty: every group of the subscriptions
    QList<std::pair<QString, QString>> tags;
    Region source;
    Region target;
    QJsonObject cloud; ///< as `az cloud show` prints it
    QString caFile; ///< path; empty: the system's authorities only
    bool allowInsecureLoopback = false;
    QJsonObject limits; ///< checklist Limits::toJson()
    QStringList folders; ///< local ones (repositories) that are searched for what names the source
    QStringList smokeTests; ///< SmokeTest lines, in the order of the person who wrote them
    QString azCopy; ///< path of the program on this machine; empty: the one that is found
    QJsonObject extra; ///< further members, kept as they are

    QJsonObject toJson() const;
    static RelocationSettings fromJson(const QJsonObject &object);
    friend bool operator==(const RelocationSettings &, const RelocationSettings &) = default;
};

/// A person's word on an item, in place of a check's.
struct Override
{
    enum class Kind { Attested, Waived };
    Kind kind = Kind::Attested;
    QString by;
    QString note; ///< what was attested, or the reason of the waiver
    QDateTime until; ///< UTC; null: without end
    QDateTime at; ///< UTC

    /// False after @ref until.
    bool isValidAt(const QDateTime &now) const { return until.isNull() || now <= until; }
};
QString toString(Override::Kind kind);

/// What the file knows of one item.
struct StoredItem
{
    QString id;
    ItemState state = ItemState::Unchecked; ///< of the last check
    Finding finding;
    Evidence evidence;
    QDateTime checkedAt; ///< UTC; null: never
    std::optional<Override> personsWord;

    /// The state that counts at @p now: the person's word while it is valid, else the check's.
    ItemState stateAt(const QDateTime &now) const;
};

/// What somebody said of an item. A reviewer accepts or questions it; whoever does the work answers.
struct Comment
{
    enum class Kind { Remark, Accepted, Questioned, Answered, Assigned };

    qint64 number = 0; ///< given by the file
    QString itemId; ///< empty: on the relocation as a whole
    QString by;
    QString text; ///< may be empty with Accepted; with Assigned, whom the item is given to
    QDateTime at; ///< UTC
    Kind kind = Kind::Remark;
};
QString toString(Comment::Kind kind); ///< "remark", "accepted", "questioned", "answered", "assigned"
Comment::Kind commentKindFromString(QStringView text); ///< Remark for any other text

/// The questions among @p comments (oldest first) that are still open points: nobody has answered them, and who asked
/// has not accepted the item since.
QList<Comment> openQuestions(const QList<Comment> &comments);
/// Who takes care of the item that @p comments (oldest first) are about; empty: nobody was named.
QString assigneeOf(const QList<Comment> &comments);

/// Something that was decided, and why; "subject" is a resource id, an item id or a word such as "method".
struct Decision
{
    qint64 number = 0;
    QString subject;
    QString choice;
    QString reason;
    QString by;
    QDateTime at;
};

struct SignOff
{
    qint64 number = 0;
    QString phase; ///< "prepare", "migrate", "cutover", or empty: the whole relocation
    QString by;
    QString note;
    QByteArray chainHead; ///< of the event log at that moment: what was signed
    QDateTime at;
};

}

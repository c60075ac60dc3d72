#include "checklist/blobdifferences.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

bool isSameContent(const Blob &one, const Blob &other)
{
    const bool sameHash = one.contentMd5.isEmpty() || other.contentMd5.isEmpty() || one.contentMd5 == other.contentMd5;
    return one.size == other.size && sameHash;
}

/// What orders names as the service does, which QString's UTF-16 does not.
QByteArray orderKey(const QString &name, NameOrder order)
{
    QByteArray key = name.toUtf8();
    if (order == NameOrder::Folders)
        key.replace('/', '\x01');
    return key;
}

/// One side, one blob ahead.
class Side
{
public:
    Side(const BlobStream &stream, NameOrder order)
        : m_stream(stream)
        , m_order(order)
    {
    }

    Result<void> advance()
    {
        auto next = m_stream();
        if (!next)
            return next.error();
        const QByteArray before = std::exchange(m_key, *next ? orderKey((*next)->name, m_order) : QByteArray());
        if (*next && m_blob && m_key <= before)
            return Error::protocol(u"listing"_s,
                                   u"The listing is not in order: %1 follows %2."_s.arg((*next)->name, m_blob->name));
        m_blob = *std::move(next);
        return {};
    }
    bool hasEnded() const { return !m_blob; }
    const Blob &blob() const { return *m_blob; }
    const QByteArray &key() const { return m_key; }

private:
    const BlobStream &m_stream;
    const NameOrder m_order;
    std::optional<Blob> m_blob;
    QByteArray m_key;
};

class Comparing
{
public:
    explicit Comparing(const QDateTime &takenOver)
        : m_takenOver(takenOver)
    {
    }

    void onlySource(const Blob &blob)
    {
        ++m_result.onlySource;
        amiss(blob);
        behind({DifferenceKind::OnlySource, blob, {}});
    }
    void onlyTarget(const Blob &blob)
    {
        ++m_result.onlyTarget;
        ahead({DifferenceKind::OnlyTarget, {}, blob});
    }
    void both(const Blob &source, const Blob &target)
    {
        if (isSameContent(source, target)) {
            ++m_result.equal;
            return;
        }
        ++m_result.different;
        amiss(source);
        const bool targetIsLater = target.lastModified.isValid() && source.lastModified.isValid()
            && target.lastModified >= source.lastModified;
        if (targetIsLater)
            ahead({DifferenceKind::TargetNewer, source, target});
        else
            behind({DifferenceKind::SourceNewer, source, target});
    }
    void count(const Blob &source)
    {
        ++m_result.sourceBlobs;
        m_result.sourceBytes += source.size;
    }
    void countTarget() { ++m_result.targetBlobs; }

    BlobComparison take() { return std::move(m_result); }

private:
    void amiss(const Blob &blob)
    {
        if (m_result.firstAmiss.isEmpty())
            m_result.firstAmiss = blob.name;
    }
    void behind(BlobDifference difference)
    {
        const QDateTime &written = difference.source.lastModified;
        if (m_takenOver.isValid() && (!written.isValid() || written <= m_takenOver))
            return;
        ++m_result.behind;
        m_result.behindBytes += difference.source.size;
        m_result.missing += difference.kind == DifferenceKind::OnlySource ? 1 : 0;
        if (written.isValid() && (!m_result.oldestBehind.isValid() || written < m_result.oldestBehind))
            m_result.oldestBehind = written;
        if (m_result.toCopy.size() < BlobComparison::kMostKept)
            m_result.toCopy.append(std::move(difference));
    }
    void ahead(BlobDifference difference)
    {
        ++m_result.ahead;
        if (m_result.toDecide.size() < BlobComparison::kMostKept)
            m_result.toDecide.append(std::move(difference));
    }

    const QDateTime m_takenOver;
    BlobComparison m_result;
};

}

Result<BlobComparison> compareBlobs(const BlobStream &source, const BlobStream &target, NameOrder order,
                                    const QDateTime &takenOver)
{
    Comparing comparing(takenOver);
    Side here(source, order);
    Side there(target, order);
    for (Side *side : {&here, &there}) {
        if (auto went = side->advance(); !went)
            return went.error();
    }
    while (!here.hasEnded() || !there.hasEnded()) {
        const int first = here.hasEnded() ? 1 : there.hasEnded() ? -1 : here.key().compare(there.key());
        if (first < 0)
            comparing.onlySource(here.blob());
        else if (first > 0)
            comparing.onlyTarget(there.blob());
        else
            comparing.both(here.blob(), there.blob());
        if (first <= 0) {
            comparing.count(here.blob());
            if (auto went = here.advance(); !went)
                return went.error();
        }
        if (first >= 0) {
            comparing.countTarget();
            if (auto went = there.advance(); !went)
                return went.error();
        }
    }
    return comparing.take();
}

}

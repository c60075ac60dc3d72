#include "estate/resourcepage.h"

#include "estate/jsoncopy.h"

#include <QJsonDocument>

namespace azrelocate {

using namespace Qt::StringLiterals;
using simdjson::dom::element;

namespace {

/// Empty for what is no text.
std::string_view textOf(const element &value)
{
    return value.is_string() ? std::string_view(value) : std::string_view();
}

QString qt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Columns that Resource Graph fills in for every row, whether or not the resource has them.
bool isNothing(const element &value)
{
    return value.is_null() || (value.is_string() && std::string_view(value).empty());
}

Error notAPage(const QString &what)
{
    return Error::protocol(u"Azure"_s, u"A page of resources is not as it should be: %1."_s.arg(what));
}

}

class ResourcePageReader::Parser
{
public:
    /// The page as values that live until the next call.
    Result<simdjson::dom::object> parse(const QByteArray &page)
    {
        m_page = page;
        simdjson::dom::object object;
        auto flaw = parseInto(object);
        if (flaw == simdjson::NUMBER_ERROR) { // one beyond 64 bits: rounded, as every other reader of ours has it
            m_page = QJsonDocument::fromJson(page).toJson(QJsonDocument::Compact);
            if (!m_page.isEmpty())
                flaw = parseInto(object);
        }
        if (flaw != simdjson::SUCCESS)
            return notAPage(QString::fromUtf8(simdjson::error_message(flaw)));
        return object;
    }

    /// Calls @p row for each member of the page's list. A page is read as a whole or not at all.
    template <typename RowSink> Result<void> forEachRow(const QByteArray &page, const RowSink &row)
    {
        const auto object = parse(page);
        if (!object)
            return object.error();
        for (const auto &[name, value] : *object) {
            if ((name != "data" && name != "value") || !value.is_array())
                continue;
            const simdjson::dom::array rows(value);
            for (const element member : rows) {
                if (!member.is_object())
                    return notAPage(u"a row is no object"_s);
            }
            for (const element member : rows)
                row(simdjson::dom::object(member));
            return {};
        }
        return notAPage(u"it has no list of resources"_s);
    }

    void add(Inventory &inventory, const simdjson::dom::object &row)
    {
        Resource resource;
        std::string_view id;
        bool first = true;
        m_json = '{';
        for (const auto &member : row) {
            const auto &[name, value] = member;
            if (name == "resourceGroup" || name == "subscriptionId" || isNothing(value))
                continue;
            if (name == "id")
                id = textOf(value);
            else if (name == "type")
                resource.type = m_texts.text(textOf(value));
            else if (name == "kind")
                resource.kind = m_texts.text(textOf(value));
            else if (name == "location")
                resource.location = regionOf(textOf(value));
            appendMember(m_json, member, first);
        }
        m_json += '}';
        resource.id = ResourceId(qt(id));
        if (resource.id.isNull()) {
            inventory.skipped.append({qt(id), u"Its id has a form that is not known."_s});
            return;
        }
        if (resource.type.isEmpty())
            resource.type = resource.id.type();
        resource.name = resource.id.name(); // "name" of a child is "parent/child" in some answers
        resource.json = QByteArray(m_json.data(), static_cast<qsizetype>(m_json.size()));
        inventory.append(std::move(resource));
    }

private:
    simdjson::error_code parseInto(simdjson::dom::object &object)
    {
        // The parser reads some bytes past the end; the room for them is asked for on a copy of our own.
        m_page.reserve(m_page.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));
        return m_parser.parse(m_page.constData(), static_cast<size_t>(m_page.size()), false).get(object);
    }

    /// Texts that occur over and over, each kept once.
    class TextPool
    {
    public:
        const QString &text(std::string_view text)
        {
            const auto known =
                m_texts.constFind(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())));
            if (known != m_texts.constEnd())
                return *known;
            return *m_texts.insert(QByteArray(text.data(), static_cast<qsizetype>(text.size())), qt(text));
        }

    private:
        QHash<QByteArray, QString> m_texts;
    };

    const Region &regionOf(std::string_view text)
    {
        const QString &shared = m_texts.text(text);
        const auto known = m_regions.constFind(shared);
        return known != m_regions.constEnd() ? *known : *m_regions.insert(shared, Region(shared));
    }

    simdjson::dom::parser m_parser;
    QByteArray m_page;  ///< what the parser read
    std::string m_json; ///< of the resource being read; kept for its room
    TextPool m_texts;
    QHash<QString, Region> m_regions;
};

ResourcePageReader::ResourcePageReader()
    : m_parser(std::make_unique<Parser>())
{
}

ResourcePageReader::~ResourcePageReader() = default;

Result<ResourcePageReader::Head> ResourcePageReader::head(const QByteArray &page)
{
    const auto object = m_parser->parse(page);
    if (!object)
        return object.error();
    Head head;
    for (const auto &[name, value] : *object) {
        if (name == "$skipToken" || name == "nextLink" || name == "@odata.nextLink")
            head.next = qt(textOf(value));
        else if (name == "totalRecords" && value.is_int64())
            head.totalRecords = int64_t(value);
        else if (name == "resultTruncated")
            head.truncated = textOf(value) == "true"; // a text, not a boolean
    }
    return head;
}

Result<void> ResourcePageReader::addTo(Inventory &inventory, const QByteArray &page)
{
    return m_parser->forEachRow(page, [&](const simdjson::dom::object &row) { m_parser->add(inventory, row); });
}

Result<QList<ResourcePageReader::Listed>> ResourcePageReader::listed(const QByteArray &page, bool withTags)
{
    QList<Listed> rows;
    const auto summarize = [&](const simdjson::dom::object &row) {
        Listed listed;
        for (const auto &[name, value] : row) {
            if (name == "id")
                listed.id = ResourceId(qt(textOf(value)));
            else if (withTags && name == "tags" && value.is_object()) {
                for (const auto &[key, text] : simdjson::dom::object(value))
                    listed.tags.insert(qt(key), qt(textOf(text)));
            }
        }
        rows.append(std::move(listed));
    };
    const auto read = m_parser->forEachRow(page, summarize);
    return read ? Result<QList<Listed>>(rows) : Result<QList<Listed>>(read.error());
}

}

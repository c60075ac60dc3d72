#include "sandbox/arm/odatafilter.h"

#include "sandbox/arm/armpath.h"
#include "sandbox/arm/regions.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

using Test = std::function<bool(const Resource &)>;

/// What a filter property is of a resource; nothing when the name is no filter property.
std::optional<std::function<QString(const Resource &)>> propertyNamed(const QString &name)
{
    const QString key = name.toLower();
    if (key == u"location")
        return [](const Resource &resource) {
            return regionName(resource.location());
        };
    if (key == u"resourcetype")
        return [](const Resource &resource) {
            return resource.type;
        };
    if (key == u"name")
        return [](const Resource &resource) {
            return resource.name();
        };
    if (key == u"resourcegroup")
        return [](const Resource &resource) {
            return ArmPath::parse(resource.id).resourceGroup;
        };
    if (key == u"identity")
        return [](const Resource &resource) {
            return resource.body.value(u"identity").toObject().value(u"type").toString();
        };
    if (key == u"identity/principalid")
        return [](const Resource &resource) {
            return resource.body.value(u"identity").toObject().value(u"principalId").toString();
        };
    static const QHash<QString, QString> planMembers = {{u"plan"_s, u"name"_s},
                                                        {u"plan/name"_s, u"name"_s},
                                                        {u"plan/publisher"_s, u"publisher"_s},
                                                        {u"plan/product"_s, u"product"_s},
                                                        {u"plan/version"_s, u"version"_s},
                                                        {u"plan/promotioncode"_s, u"promotionCode"_s}};
    const QString member = planMembers.value(key);
    if (member.isEmpty())
        return std::nullopt;
    return [member](const Resource &resource) {
        return resource.body.value(u"plan").toObject().value(member).toString();
    };
}

constexpr int kDeepestFilter = 32; ///< of parentheses: each one is a step of the stack

/// Recursive descent over the text of a filter.
class Parser
{
public:
    explicit Parser(const QString &text)
    {
        static const QRegularExpression token(u"\\s*('(?:[^']|'')*'|[A-Za-z][\\w/]*|[(),])"_s);
        qsizetype at = 0;
        const QString trimmed = text.trimmed();
        while (at < trimmed.size()) {
            const auto match = token.match(trimmed, at, QRegularExpression::NormalMatch,
                                           QRegularExpression::AnchorAtOffsetMatchOption);
            if (!match.hasMatch()) {
                m_problem = u"The filter has an unexpected character at position %1: %2"_s.arg(at).arg(trimmed);
                return;
            }
            m_tokens.append(match.captured(1));
            at = match.capturedEnd();
        }
    }

    Test parse()
    {
        Test test = disjunction();
        if (m_problem.isEmpty() && m_at < m_tokens.size())
            fail(u"the end"_s);
        return test;
    }
    const QString &problem() const { return m_problem; }
    bool sawTag() const { return m_sawTag; }

private:
    QString peek() const { return m_tokens.value(m_at); }
    bool accept(QStringView word)
    {
        if (!sameText(peek(), word) || m_at >= m_tokens.size())
            return false;
        ++m_at;
        return true;
    }
    Test fail(const QString &expected)
    {
        if (m_problem.isEmpty())
            m_problem = u"The filter is not valid: expected %1 before '%2'."_s.arg(expected, peek());
        return {};
    }
    QString literal()
    {
        const QString token = peek();
        if (!token.startsWith(u'\'')) {
            fail(u"a quoted text"_s);
            return {};
        }
        ++m_at;
        return token.mid(1, token.size() - 2).replace(u"''"_s, u"'"_s);
    }

    Test disjunction()
    {
        Test left = conjunction();
        while (m_problem.isEmpty() && accept(u"or")) {
            left = [left, right = conjunction()](const Resource &resource) {
                return left(resource) || right(resource);
            };
        }
        return left;
    }
    Test conjunction()
    {
        Test left = term();
        while (m_problem.isEmpty() && accept(u"and")) {
            left = [left, right = term()](const Resource &resource) {
                return left(resource) && right(resource);
            };
        }
        return left;
    }
    Test term()
    {
        if (accept(u"(")) {
            if (++m_depth > kDeepestFilter)
                return fail(u"fewer parentheses in each other"_s);
            Test inner = disjunction();
            --m_depth;
            return accept(u")") ? inner : fail(u"')'"_s);
        }
        if (accept(u"substringof"))
            return substringOf();
        if (accept(u"startswith"))
            return startsWith();
        const QString name = peek();
        ++m_at;
        if (sameText(name, u"tagName"))
            return tag();
        const auto property = propertyNamed(name);
        if (!property)
            return fail(u"a property that can be filtered instead of '%1'"_s.arg(name));
        const bool equal = accept(u"eq");
        if (!equal && !accept(u"ne"))
            return fail(u"'eq' or 'ne'"_s);
        QString wanted = literal();
        if (sameText(name, u"location"))
            wanted = regionName(wanted);
        return [property = *property, wanted, equal](const Resource &resource) {
            return sameText(property(resource), wanted) == equal;
        };
    }
    Test substringOf()
    {
        if (!accept(u"("))
            return fail(u"'('"_s);
        const QString part = literal();
        if (!accept(u","))
            return fail(u"','"_s);
        const QString name = peek();
        ++m_at;
        const auto property = propertyNamed(name);
        if (!property || !(sameText(name, u"name") || sameText(name, u"resourceGroup")))
            return fail(u"name or resourceGroup"_s);
        if (!accept(u")"))
            return fail(u"')'"_s);
        return [property = *property, part](const Resource &resource) {
            return property(resource).contains(part, Qt::CaseInsensitive);
        };
    }
    Test startsWith()
    {
        m_sawTag = true;
        if (!accept(u"(") || !accept(u"tagName") || !accept(u","))
            return fail(u"startswith(tagName, '…')"_s);
        const QString start = literal();
        if (!accept(u")"))
            return fail(u"')'"_s);
        return [start](const Resource &resource) {
            const QStringList names = resource.body.value(u"tags").toObject().keys();
            return std::any_of(names.cbegin(), names.cend(),
                               [&](const QString &name) { return name.startsWith(start, Qt::CaseInsensitive); });
        };
    }
    Test tag()
    {
        m_sawTag = true;
        if (!accept(u"eq"))
            return fail(u"'eq'"_s);
        const QString name = literal();
        std::optional<QString> value;
        if (accept(u"and")) {
            if (!accept(u"tagValue") || !accept(u"eq"))
                return fail(u"tagValue eq '…'"_s);
            value = literal();
        }
        return [name, value](const Resource &resource) {
            const QJsonObject tags = resource.body.value(u"tags").toObject();
            for (auto tag = tags.begin(); tag != tags.end(); ++tag) {
                if (sameText(tag.key(), name) && (!value || tag.value().toString() == *value))
                    return true;
            }
            return false;
        };
    }

    QStringList m_tokens;
    qsizetype m_at = 0;
    int m_depth = 0; ///< of parentheses
    QString m_problem;
    bool m_sawTag = false;
};

}

Result<ODataFilter> ODataFilter::parse(const QString &text)
{
    ODataFilter filter;
    if (text.trimmed().isEmpty())
        return filter;
    Parser parser(text);
    if (parser.problem().isEmpty())
        filter.m_test = parser.parse();
    if (!parser.problem().isEmpty())
        return Error::input(parser.problem());
    filter.m_isTagFilter = parser.sawTag();
    return filter;
}

}

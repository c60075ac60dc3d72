#include "ui/pages/scopepanel.h"

#include "ui/models/scopemodel.h"
#include "ui/text/texts.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/table.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kTypingPause = 500ms; ///< before Azure is asked about other tags

QString typeList(const QHash<QString, int> &types)
{
    QList<std::pair<int, QString>> sorted;
    for (auto it = types.cbegin(); it != types.cend(); ++it)
        sorted.append({it.value(), typeText(it.key())});
    std::sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first > b.first : QString::localeAwareCompare(a.second, b.second) < 0;
    });
    QStringList parts;
    for (const auto &[count, name] : sorted)
        parts.append(u"%1 %2"_s.arg(name, QLocale().toString(count)));
    return parts.join(u" · "_s);
}

}

ScopePanel::ScopePanel(ScopeBoard &board, QWidget *parent)
    : Panel(tr("What moves"), parent)
    , m_board(board)
    , m_model(new ScopeModel(this))
    , m_filter(new ScopeFilter(this))
    , m_search(new QLineEdit(this))
    , m_tagEdit(new QLineEdit(this))
    , m_tagProblem(new QLabel(this))
    , m_tree(new Table(u"scope"_s, this))
    , m_empty(new EmptyState(this))
    , m_sumText(new QLabel(this))
    , m_types(new ElidedLabel(this))
    , m_also(new QLabel(this))
{
    m_filter->setSourceModel(m_model);
    m_search->setObjectName(u"scopeFilter"_s);
    m_search->setAccessibleName(tr("Filter subscriptions and groups"));
    m_search->setPlaceholderText(tr("Filter by name or tag"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Glyph::Search, Shade::Muted), QLineEdit::LeadingPosition);
    m_tagEdit->setObjectName(u"tagEdit"_s);
    m_tagEdit->setAccessibleName(tr("Only resources with these tags"));
    m_tagEdit->setPlaceholderText(tr("Only with tags: name=value, …"));
    m_tagEdit->setToolTip(tr("Resources that lack one of the tags stay, also in chosen groups."));
    m_tagEdit->setClearButtonEnabled(true);
    m_tagProblem->setObjectName(u"tagProblem"_s);
    m_tagProblem->setWordWrap(true);
    m_tagProblem->setVisible(false);
    m_tree->setObjectName(u"scopeTree"_s);
    m_tree->setAccessibleName(tr("Subscriptions and resource groups"));
    m_tree->setRootIsDecorated(true);
    m_tree->setSortingEnabled(false);
    m_tree->setModel(m_filter);
    m_tree->setColumnCharacters({0, 10});
    m_tree->setFrameShape(QFrame::NoFrame);
    m_empty->setObjectName(u"scopeEmpty"_s);
    QFont bold = theme::bodyFont();
    bold.setWeight(QFont::DemiBold);
    m_sumText->setObjectName(u"scopeSum"_s);
    m_sumText->setFont(bold);
    m_sumText->setWordWrap(true);
    m_types->setObjectName(u"scopeTypes"_s);
    m_types->setForegroundRole(QPalette::PlaceholderText);
    m_also->setObjectName(u"scopeAlso"_s);
    m_also->setWordWrap(true);
    m_also->setVisible(false);

    auto *filters = new QHBoxLayout;
    filters->setSpacing(theme::space(2));
    filters->addWidget(m_search, 1);
    filters->addWidget(m_tagEdit, 1);
    content()->addLayout(filters);
    content()->addWidget(m_tagProblem);
    content()->addWidget(m_tree, 1);
    content()->addWidget(m_empty, 1);
    content()->addWidget(m_sumText);
    content()->addWidget(m_types);
    content()->addWidget(m_also);

    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &ScopePanel::takeTags);
    connect(m_tagEdit, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        m_tree->expandAll();
    });
    connect(m_model, &ScopeModel::chosenChanged, this, [this] {
        showSum();
        Q_EMIT changed();
    });
    connect(&m_board, &ScopeBoard::subscriptionsChanged, this, &ScopePanel::showCatalogue);
    connect(&m_board, &ScopeBoard::groupsChanged, this, &ScopePanel::showCatalogue);
    connect(&m_board, &ScopeBoard::stateChanged, this, &ScopePanel::updateState);
    connect(m_empty, &EmptyState::triggered, this, &ScopePanel::signInWanted);
    showSum();
    updateState();
}

ScopeChoice ScopePanel::choice() const
{
    return scopeChoice(m_board.groups(), m_model->chosen());
}

ScopeSum ScopePanel::sum() const
{
    return sumOf(groupsIn(m_board.groups(), choice()));
}

std::optional<ScopeBoard::Tags> ScopePanel::tagsIn(const QString &text)
{
    ScopeBoard::Tags tags;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString tag = part.trimmed();
        const qsizetype equals = tag.indexOf(u'=');
        if (tag.isEmpty())
            continue;
        if (equals < 1)
            return std::nullopt;
        tags.append({tag.left(equals).trimmed(), tag.mid(equals + 1).trimmed()});
    }
    return tags;
}

void ScopePanel::takeTags()
{
    const auto tags = tagsIn(m_tagEdit->text());
    m_tagProblem->setVisible(!tags);
    if (!tags) {
        m_tagProblem->setText(tr("A tag is written name=value; several are separated by commas."));
        return;
    }
    m_tags = *tags;
    m_board.setTags(m_tags);
    Q_EMIT changed();
}

void ScopePanel::showCatalogue()
{
    m_model->setCatalogue(m_board.subscriptions(), m_board.groups());
    m_tree->expandAll();
    showSum();
    updateState();
    Q_EMIT changed();
}

void ScopePanel::showSum()
{
    const ScopeChoice chosen = choice();
    const QList<ScopeGroup> groups = groupsIn(m_board.groups(), chosen);
    const ScopeSum total = sumOf(groups);
    if (groups.isEmpty()) {
        m_sumText->setText(tr("Nothing is chosen yet."));
    } else {
        m_sumText->setText(tr("%1 of %2 in %3", "resources, types, groups")
                               .arg(tr("%n resource(s)", nullptr, total.resources),
                                    tr("%n type(s)", nullptr, static_cast<int>(total.types.size())),
                                    tr("%n resource group(s)", nullptr, static_cast<int>(groups.size()))));
    }
    m_types->setText(typeList(total.types));
    m_types->setVisible(!total.types.isEmpty());

    QStringList also;
    for (const ScopeGroup &group : groups) {
        if (!m_model->chosen().contains(group.group.id))
            also.append(group.group.name);
    }
    m_also->setText(tr("Also in scope, because a chosen group of another subscription has the same name: %1")
                        .arg(also.join(u", "_s)));
    m_also->setVisible(!also.isEmpty());
}

void ScopePanel::updateState()
{
    const bool hasRows = m_model->rowCount() > 0;
    m_tree->setVisible(hasRows);
    m_empty->setVisible(!hasRows);
    m_search->setEnabled(hasRows);
    m_tagEdit->setEnabled(hasRows);
    m_empty->setAction({});
    if (m_board.isReading()) {
        m_empty->setContent(Glyph::Waiting, tr("Subscriptions are being read…"), {});
    } else if (m_board.error()) {
        m_empty->setContent(Glyph::Action, tr("Subscriptions could not be read"), tr("See above."));
    } else if (!m_board.isSignedIn()) {
        m_empty->setContent(Glyph::Person, tr("Nobody is signed in"),
                            tr("Subscriptions are shown as soon as an account is signed in."));
        m_empty->setAction(tr("Sign in"));
    } else {
        m_empty->setContent(Glyph::Cloud, tr("No subscription can be read"),
                            tr("The account needs the role Reader on a subscription; then look again."));
    }
}

}

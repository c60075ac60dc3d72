#include "ui/wizard/relocationwizard.h"

#include "ui/pages/checklistpage.h"
#include "ui/pages/cutoverpage.h"
#include "ui/wizard/pagetable.h"
#include "ui/wizard/phaserail.h"

#include <QAbstractButton>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QKeyEvent>
#include <QSettings>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRoomForTitles = 90; ///< characters; a narrower window has a rail of icons

/// Where the page that was left last is remembered; the path itself need not be in the settings twice.
QString placeKey(const QString &path)
{
    const QByteArray hash =
        QCryptographicHash::hash(QFileInfo(path).absoluteFilePath().toUtf8(), QCryptographicHash::Sha256);
    return u"places/"_s + QString::fromLatin1(hash.toHex().left(16));
}

}

RelocationWizard::RelocationWizard(RelocationSession &session, QWidget *parent)
    : QWizard(parent)
    , m_session(session)
    , m_rail(new PhaseRail(session))
{
    setWindowFlags(Qt::Widget);
    setObjectName(u"relocationWizard"_s);
    setWizardStyle(ModernStyle);
    setOptions(IndependentPages | NoDefaultButton | NoCancelButton | NoBackButtonOnStartPage | HaveCustomButton1
               | DisabledBackButtonOnLastPage);
    setOption(DisabledBackButtonOnLastPage, false);
    setOption(NoBackButtonOnLastPage, false);
    setSideWidget(m_rail);
    pageOf(WelcomePageId);
    connect(&m_pageMaker, &QTimer::timeout, this, [this] {
        if (!makeNextPage())
            m_pageMaker.stop();
    });
    setStartId(WelcomePageId);
    setButtonLayout({Stretch, CustomButton1, BackButton, NextButton});
    setButtonText(CustomButton1, tr("&Save && close"));
    setButtonText(BackButton, tr("&Back"));
    button(CustomButton1)->setObjectName(u"closeButton"_s);
    button(BackButton)->setObjectName(u"backButton"_s);
    button(NextButton)->setObjectName(u"nextButton"_s);
    button(NextButton)->setProperty("role", u"main"_s);
    button(CustomButton1)->setToolTip(tr("Everything is in the file already; running tasks can be picked up later"));

    connect(this, &QWizard::currentIdChanged, this, &RelocationWizard::pageShown);
    connect(this, &QWizard::customButtonClicked, this, &RelocationWizard::closeWanted);
    connect(m_rail, &PhaseRail::pageChosen, this, &RelocationWizard::goTo);
    connect(m_rail, &PhaseRail::areaChosen, this, &RelocationWizard::showArea);
    // A page that is made while the file is there already would have to ask for what the others are told.
    connect(&session.document(), &Document::opening, this, [this] {
        while (makeNextPage()) {
        }
    });
    connect(&session.document(), &Document::opened, this, &RelocationWizard::returnToPlace);
    connect(&session.document(), &Document::closed, this, [this] { goTo(WelcomePageId); });
    connect(&session, &RelocationSession::accessChanged, this, &RelocationWizard::nameButtons);
    restart();
}

Page *RelocationWizard::currentWizardPage() const
{
    return qobject_cast<Page *>(currentPage());
}

Page *RelocationWizard::pageOf(PageId id)
{
    if (auto *made = qobject_cast<Page *>(page(id)))
        return made;
    for (const PageEntry &entry : pageTable()) {
        if (entry.id != id)
            continue;
        Page *page = entry.make(m_session);
        setPage(id, page);
        connect(page, &Page::pageWanted, this, [this](int wanted) { goTo(static_cast<PageId>(wanted)); });
        connect(page, &QWizardPage::completeChanged, this, &RelocationWizard::nameButtons);
        return page;
    }
    return nullptr;
}

bool RelocationWizard::makeNextPage()
{
    for (const PageEntry &entry : pageTable()) {
        if (!page(entry.id))
            return pageOf(entry.id) != nullptr;
    }
    return false;
}

void RelocationWizard::paintEvent(QPaintEvent *event)
{
    QWizard::paintEvent(event);
    if (pageIds().size() == 1 && !m_pageMaker.isActive())
        m_pageMaker.start();
}

bool RelocationWizard::applies(PageId id) const
{
    const Document &document = m_session.document();
    if (id == SignInPageId)
        return !document.isOpen() || (document.mode() == Document::Mode::Edit && !m_session.account().isSignedIn());
    return true;
}

bool RelocationWizard::validateCurrentPage()
{
    pageOf(static_cast<PageId>(nextId())); // QWizard is about to show it
    return QWizard::validateCurrentPage();
}

int RelocationWizard::nextId() const
{
    int next = currentId() + 1;
    while (next < ReportPageId && !applies(static_cast<PageId>(next)))
        ++next;
    return next > ReportPageId ? -1 : next;
}

void RelocationWizard::goTo(PageId id)
{
    if (id != currentId() && pageOf(id))
        setCurrentId(id);
}

void RelocationWizard::showArea(PageId page, const QString &areaId)
{
    goTo(page);
    if (auto *checklist = qobject_cast<ChecklistPage *>(pageOf(page)))
        checklist->showArea(areaId);
    else if (auto *cutover = qobject_cast<CutoverPage *>(pageOf(page)))
        cutover->showArea(areaId);
}

void RelocationWizard::pageShown()
{
    const auto id = static_cast<PageId>(currentId());
    if (currentId() < 0)
        return;
    m_rail->setCurrentPage(id);
    nameButtons();
    if (m_session.document().isOpen() && id != WelcomePageId)
        QSettings().setValue(placeKey(m_session.document().path()), currentId());
    if (Page *page = currentWizardPage())
        page->shown();
}

void RelocationWizard::nameButtons()
{
    const Page *page = currentWizardPage();
    if (!page)
        return;
    const int next = nextId();
    QString text = page->nextText();
    if (text.isEmpty() && next >= 0) {
        for (const PageEntry &entry : pageTable()) {
            if (entry.id == next)
                text = tr("&Next: %1").arg(entry.title());
        }
    }
    setButtonText(NextButton, text);
    const bool open = m_session.document().isOpen();
    button(NextButton)->setVisible(next >= 0 && (currentId() != WelcomePageId || open));
    button(CustomButton1)->setVisible(open);
}

void RelocationWizard::returnToPlace()
{
    const int place = QSettings().value(placeKey(m_session.document().path()), -1).toInt();
    const bool review = m_session.document().mode() != Document::Mode::Edit;
    const Account::State account = m_session.account().state();
    const bool signedOut = account != Account::State::SignedIn && account != Account::State::SigningIn;
    PageId target = DiscoveryPageId;
    if (review)
        target = ReportPageId;
    else if (signedOut)
        target = SignInPageId;
    else if (place > WelcomePageId && place <= ReportPageId && place != SignInPageId)
        target = static_cast<PageId>(place);
    goTo(target);
    nameButtons();
}

void RelocationWizard::resizeEvent(QResizeEvent *event)
{
    QWizard::resizeEvent(event);
    m_rail->setCompact(width() < fontMetrics().averageCharWidth() * kRoomForTitles);
}

void RelocationWizard::keyPressEvent(QKeyEvent *event)
{
    // QWizard is a dialog at heart: Escape would reject it and Enter press a button.
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        event->ignore();
        return;
    }
    QWizard::keyPressEvent(event);
}

}

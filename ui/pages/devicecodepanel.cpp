#include "ui/pages/devicecodepanel.h"

#include "ui/widgets/icons.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

namespace azrelocate {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

DeviceCodePanel::DeviceCodePanel(QWidget *parent)
    : QWidget(parent)
    , m_steps(new QLabel(this))
    , m_code(new QLabel(this))
    , m_timeLeft(new QLabel(this))
    , m_copy(new QPushButton(icon(Glyph::Copy), tr("Copy the code"), this))
{
    m_steps->setObjectName(u"deviceCodeSteps"_s);
    m_steps->setWordWrap(true);
    m_steps->setOpenExternalLinks(true);
    m_steps->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_code->setObjectName(u"deviceCode"_s);
    QFont font = theme::codeFont();
    font.setPointSizeF(font.pointSizeF() * 2.4);
    font.setWeight(QFont::DemiBold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, theme::space(1) / 2.0);
    m_code->setFont(font);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_code->setLayoutDirection(Qt::LeftToRight); // a code reads one way in every language
    m_timeLeft->setObjectName(u"deviceCodeTimeLeft"_s);
    m_timeLeft->setForegroundRole(QPalette::PlaceholderText);
    m_copy->setObjectName(u"copyCodeButton"_s);
    m_copy->setAccessibleName(m_copy->text());
    auto *browser = new QPushButton(icon(Glyph::External), tr("Open the browser"), this);
    browser->setObjectName(u"openBrowserButton"_s);
    browser->setAccessibleName(browser->text());

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::space(2));
    buttons->addWidget(m_copy);
    buttons->addWidget(browser);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::space(2));
    column->addWidget(m_steps);
    column->addWidget(m_code, 0, Qt::AlignLeading);
    column->addWidget(m_timeLeft);
    column->addLayout(buttons);

    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_prompt.userCode);
        m_copy->setText(tr("Copied"));
    });
    connect(browser, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(m_prompt.address); });
    connect(&m_second, &QTimer::timeout, this, &DeviceCodePanel::showTimeLeft);
}

void DeviceCodePanel::setPrompt(const DeviceCodePrompt &prompt)
{
    if (prompt.userCode == m_prompt.userCode && prompt.expiresAt == m_prompt.expiresAt)
        return;
    m_prompt = prompt;
    m_copy->setText(tr("Copy the code"));
    const QString address = prompt.address.toString().toHtmlEscaped();
    m_steps->setText(
        tr("On this or any other device, open %1 and enter this code:").arg(u"<a href=\"%1\">%1</a>"_s.arg(address)));
    m_code->setText(prompt.userCode);
    m_code->setAccessibleName(tr("Code %1").arg(prompt.userCode));
    m_second.start(1s);
    showTimeLeft();
}

void DeviceCodePanel::showTimeLeft()
{
    const qint64 seconds = std::max<qint64>(0, QDateTime::currentDateTimeUtc().secsTo(m_prompt.expiresAt));
    if (seconds == 0) {
        m_timeLeft->setText(tr("The code has run out."));
        m_second.stop();
        return;
    }
    const QString clock = u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
    m_timeLeft->setText(tr("Valid for %1 more; this page goes on by itself.", "minutes and seconds").arg(clock));
}

}

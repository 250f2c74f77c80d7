// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/welcomepage.h"

#include <QCommandLinkButton>
#include <QDir>
#include <QFileInfo>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace aon {

namespace {

constexpr int columnWidth = 620;  // pixels at the normal size: about 80 letters a line
constexpr int shownRecent = 5;

// Fusion gives these buttons a frame under the mouse only, so that they look like text.
class ChoiceButton : public QCommandLinkButton {
public:
    using QCommandLinkButton::QCommandLinkButton;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        const bool isMarked = hasFocus() || underMouse();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(isMarked ? QPen(palette().highlight(), 2.0) : QPen(palette().placeholderText().color(), 1.0));
        painter.setBrush(palette().button());
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.0, 1.0, -1.0, -1.0), 6.0, 6.0);
        painter.end();
        QCommandLinkButton::paintEvent(event);
    }
};

QLabel* makeText(const QString& text, double size, bool bold)
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * size);
    font.setBold(bold);
    label->setFont(font);
    return label;
}

QString shortPath(const QString& path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QString home = QDir::homePath();
    return folder.startsWith(home) ? QLatin1Char('~') + folder.mid(home.size()) : folder;
}

}  // namespace

WelcomePage::WelcomePage(QWidget* parent) : QWidget(parent), m_recent(new QWidget), m_recentRows(new QVBoxLayout(m_recent))
{
    auto* column = new QWidget;
    column->setMaximumWidth(columnWidth * fontMetrics().height() / 15);
    auto* rows = new QVBoxLayout(column);
    rows->setSpacing(10);
    rows->addStretch(2);
    rows->addWidget(makeHead());
    rows->addSpacing(8);
    rows->addWidget(makeChoices());
    rows->addWidget(m_recent);
    m_recentRows->setContentsMargins(0, 8, 0, 0);
    m_recentRows->setSpacing(2);
    QLabel* hint = makeText(tr("Or drop files or a folder anywhere in this window."), 1.0, false);
    hint->setForegroundRole(QPalette::PlaceholderText);
    rows->addSpacing(8);
    rows->addWidget(hint);
    rows->addStretch(3);

    auto* middle = new QWidget;
    auto* across = new QHBoxLayout(middle);
    across->addStretch(1);
    across->addWidget(column, 100);
    across->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(middle);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

QWidget* WelcomePage::makeHead()
{
    auto* head = new QWidget;
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(18);
    auto* icon = new QLabel;
    icon->setPixmap(QIcon(QStringLiteral(":/icons/aonlab.svg")).pixmap(96, 96));
    layout->addWidget(icon, 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->addWidget(makeText(tr("AON Lab"), 2.0, true));
    texts->addWidget(makeText(tr("An instrument for the Action Observation Network of the macaque: it trains a biologically "
                                 "constrained recurrent network on the firing rates recorded in AIP, F5 and F6. "
                                 "Then silence or scale groups of neurons, mirror and non-mirror, excitatory and inhibitory, "
                                 "and see at once what the rest of the network does."),
                              1.0, false));
    layout->addLayout(texts, 1);
    return head;
}

QWidget* WelcomePage::makeChoices()
{
    auto* choices = new QWidget;
    auto* layout = new QVBoxLayout(choices);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    const auto addChoice = [&](const QString& text, const QString& description, auto signal) {
        auto* button = new ChoiceButton(text, description);
        button->setIcon({});
        button->setAccessibleName(text);
        button->setToolTip(description);
        connect(button, &QCommandLinkButton::clicked, this, signal);
        layout->addWidget(button);
        return button;
    };
    QCommandLinkButton* first = addChoice(
        tr("Open the demonstration"), tr("A synthetic dataset of 355 neurons and a network trained on it, ready to be perturbed"),
        &WelcomePage::demonstrationAsked);
    first->setDefault(true);
    setFocusProxy(first);
    addChoice(tr("Open files…"), tr("Firing rates with masks, a trained model, a session"), &WelcomePage::openAsked);
    addChoice(tr("Open a folder…"), tr("A dataset or a training run"), &WelcomePage::openFolderAsked);
    return choices;
}

void WelcomePage::setRecent(const QStringList& paths)
{
    while (QLayoutItem* item = m_recentRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_recent->setVisible(!paths.isEmpty());
    m_recentRows->addWidget(makeText(tr("Recent"), 1.1, true));
    for (const QString& path : paths.mid(0, shownRecent)) {
        auto* row = new QPushButton(QFileInfo(path).fileName() + QStringLiteral("    ") + shortPath(path));
        row->setFlat(true);
        row->setStyleSheet(QStringLiteral("text-align: left; padding: 4px 8px;"));
        row->setCursor(Qt::PointingHandCursor);
        row->setAccessibleName(tr("Open recent: %1").arg(path));
        row->setToolTip(tr("Open %1").arg(path));
        connect(row, &QPushButton::clicked, this, [this, path] { emit recentAsked(path); }, Qt::QueuedConnection);
        m_recentRows->addWidget(row);
    }
}

}  // namespace aon

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/logview.h"

#include <QPlainTextEdit>
#include <QTime>
#include <QVBoxLayout>

namespace aon {

namespace {

constexpr int mostLines = 5000;

}  // namespace

LogView::LogView(Session& session, Focus& focus, QWidget* parent) : View(session, focus, parent), m_text(new QPlainTextEdit)
{
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setMaximumBlockCount(mostLines);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setAccessibleName(tr("Log"));
    m_text->setToolTip(tr("What the program did and found, newest last"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    connect(&session, &Session::reported, this, &LogView::append);
    connect(&session, &Session::failed, this, [this](const QString& sentence) { append(tr("Failed: %1").arg(sentence)); });
}

QString LogView::description() const
{
    const int lines = m_text->document()->isEmpty() ? 0 : m_text->blockCount();
    return tr("Log with %n line(s).", nullptr, lines);
}

void LogView::append(const QString& sentence)
{
    m_text->appendPlainText(QTime::currentTime().toString(QStringLiteral("HH:mm:ss  ")) + sentence);
}

}  // namespace aon

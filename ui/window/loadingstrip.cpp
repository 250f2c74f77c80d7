// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/loadingstrip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

namespace aon {

namespace {

constexpr int blinkMilliseconds = 150;

}  // namespace

LoadingStrip::LoadingStrip(QWidget* parent) : QWidget(parent), m_task(new QLabel), m_delay(new QTimer(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 4, 10, 4);
    auto* bar = new QProgressBar;
    bar->setValue(0);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setMaximumWidth(180);
    bar->setAccessibleName(tr("Reading"));
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setToolTip(tr("Give up reading; what is open stays as it is"));
    cancel->setAccessibleName(tr("Cancel reading"));
    m_task->setTextFormat(Qt::PlainText);
    layout->addWidget(m_task, 1);
    layout->addWidget(bar);
    layout->addWidget(cancel);
    m_delay->setSingleShot(true);
    m_delay->setInterval(blinkMilliseconds);
    connect(m_delay, &QTimer::timeout, this, &QWidget::show);
    connect(cancel, &QPushButton::clicked, this, &LoadingStrip::cancelled);
    hide();
}

void LoadingStrip::setTask(const QString& task)
{
    m_task->setText(task);
    if (task.isEmpty()) {
        m_delay->stop();
        hide();
    } else if (!isVisible() && !m_delay->isActive()) {
        m_delay->start();
    }
}

}  // namespace aon

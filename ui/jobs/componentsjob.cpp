// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/componentsjob.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <utility>

namespace aon {

void ComponentsJob::request(std::shared_ptr<const Comparison> comparison, std::vector<int> neurons)
{
    m_waiting = Request{std::move(comparison), std::move(neurons)};
    if (!m_busy)
        startNext();
}

// The application outlives the pool's threads, this object may not.
void ComponentsJob::startNext()
{
    m_busy = true;
    const Request request = *std::exchange(m_waiting, std::nullopt);
    const QPointer<ComponentsJob> self(this);
    QThreadPool::globalInstance()->start([self, request, application = QCoreApplication::instance()] {
        constexpr int axes = 2;
        auto components = std::make_shared<const Components>(
            principalComponents(request.comparison->intact, static_cast<int>(request.comparison->conditions.size()), request.neurons, axes));
        QMetaObject::invokeMethod(application, [self, request, components] {
            if (self)
                self->take(request, components);
        }, Qt::QueuedConnection);
    });
}

void ComponentsJob::take(const Request& request, const std::shared_ptr<const Components>& components)
{
    m_busy = false;
    if (m_waiting)
        startNext();
    else
        emit finished(request.comparison, components);
}

}  // namespace aon

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: principal components off the GUI thread (a tenth of a second at the published size). The newest request wins.

#include "model/analysis/comparison.h"
#include "model/analysis/components.h"

#include <QObject>

#include <optional>

namespace aon {

class ComponentsJob : public QObject {
    Q_OBJECT
public:
    explicit ComponentsJob(QObject* parent = nullptr) : QObject(parent) {}

    /// The first two axes of the intact rates of these neurons.
    void request(std::shared_ptr<const Comparison> comparison, std::vector<int> neurons);
    bool isBusy() const { return m_busy; }

signals:
    void finished(std::shared_ptr<const aon::Comparison> of, std::shared_ptr<const aon::Components> components);

private:
    struct Request {
        std::shared_ptr<const Comparison> comparison;
        std::vector<int> neurons;
    };
    void startNext();
    void take(const Request& request, const std::shared_ptr<const Components>& components);

    std::optional<Request> m_waiting;
    bool m_busy = false;
};

}  // namespace aon

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/accessibleplot.h"

#include "ui/views/view.h"

#include <QAccessibleWidget>
#include <qcustomplot.h>

namespace aon {

namespace {

View* viewOf(QWidget* widget)
{
    while (widget && !qobject_cast<View*>(widget))
        widget = widget->parentWidget();
    return static_cast<View*>(widget);
}

class AccessiblePlot : public QAccessibleWidget {
public:
    explicit AccessiblePlot(QCustomPlot& plot) : QAccessibleWidget(&plot, QAccessible::Chart) {}

    QString text(QAccessible::Text kind) const override
    {
        const View* view = viewOf(widget());
        const bool main = view && view->plot() == widget();
        if (kind == QAccessible::Name && view && widget()->accessibleName().isEmpty())
            return view->title();
        if (kind == QAccessible::Description && main)
            return view->description();
        return QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface* makeAccessible(const QString&, QObject* object)
{
    auto* plot = qobject_cast<QCustomPlot*>(object);
    return plot && viewOf(plot) ? new AccessiblePlot(*plot) : nullptr;
}

}  // namespace

void installAccessiblePlots() { QAccessible::installFactory(makeAccessible); }

}  // namespace aon

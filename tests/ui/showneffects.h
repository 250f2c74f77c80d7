// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the effects panel with the small demonstration open, for the tests of what it says.
#include "tests/ui/windowtest.h"
#include "ui/panels/effectmap.h"
#include "ui/panels/effectspanel.h"

#include <QComboBox>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace aon::test {

inline const Document& trained()
{
    static const Document document = smallDocument();
    return document;
}

struct ShownEffects {
    Session session;
    Focus focus;
    EffectsPanel panel{session, focus};

    ShownEffects()
    {
        session.open(trained());
        panel.resize(500, 600);
        panel.show();
        settle();
    }
    void perturb(const std::string& line)
    {
        session.setPerturbations({parsePerturbation(line, *populationOf(session.document()), paperProtocol())}, QString::fromStdString(line));
        settle();
    }
    void settle() const
    {
        if (!QTest::qWaitFor([this] { return session.comparison() && !session.isComparing(); }, 20000))
            qFatal("no comparison within 20 s");
        QCoreApplication::processEvents();
    }
    double at(int row, EffectColumn column) const
    {
        return panel.table().rows().at(static_cast<std::size_t>(row))[static_cast<std::size_t>(column)].toDouble();
    }
    int rowOf(const std::string& group) const
    {
        const auto& effects = session.comparison()->effects;
        return static_cast<int>(std::ranges::find(effects, group, &EffectRow::group) - effects.begin());
    }
    QPushButton* button(const QString& name)
    {
        for (auto* each : panel.findChildren<QPushButton*>())
            if (each->accessibleName() == name)
                return each;
        return nullptr;
    }
    QComboBox* box(const QString& name)
    {
        for (auto* each : panel.findChildren<QComboBox*>())
            if (each->accessibleName() == name)
                return each;
        return nullptr;
    }
    QTableView* view() { return panel.findChild<QTableView*>(); }
};

}  // namespace aon::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the training panel and the view of its curves over a small recording that trains for six iterations, as tests of both have them.

#include "tests/ui/windowtest.h"
#include "ui/jobs/trainingjob.h"
#include "ui/panels/trainingpanel.h"
#include "ui/panels/trainingsteps.h"
#include "ui/views/trainingview.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace aon::test {

inline constexpr int patience = 20000;  // milliseconds

struct ShownTraining {
    Session session;
    Focus focus;
    TrainingPanel panel{session, focus};
    TrainingView view{session, focus};

    ShownTraining()
    {
        Document document;
        document.dataset = std::make_shared<Dataset>(smallDataset());
        document.options.iterations = 6;
        session.open(document);
        panel.resize(1200, 180);
        panel.show();
        view.show();
    }
    template <class Editor>
    Editor* editor(const QString& label)
    {
        for (QLabel* each : panel.findChildren<QLabel*>())
            if (each->text() == label)
                return qobject_cast<Editor*>(each->buddy());
        return nullptr;
    }
    QPushButton* button(const QString& name)
    {
        for (QPushButton* each : panel.findChildren<QPushButton*>() + view.findChildren<QPushButton*>())
            if (each->accessibleName() == name)
                return each;
        return nullptr;
    }
    void type(const QString& label, const QString& text)
    {
        auto* line = editor<QLineEdit>(label);
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }
    bool train()
    {
        QSignalSpy ended(&session.training(), &TrainingJob::finished);
        button("Start training")->click();
        return QTest::qWaitFor([&] { return !ended.isEmpty(); }, patience);
    }
};

}  // namespace aon::test

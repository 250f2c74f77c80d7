// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icons.h"

#include <QPainter>
#include <QSvgRenderer>

namespace aon {

namespace {

constexpr int sizes[] = {16, 20, 24, 32, 48, 64};

QPixmap paint(QSvgRenderer& drawing, int size, const QColor& colour)
{
    QPixmap picture(size, size);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    drawing.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(picture.rect(), colour);
    return picture;
}

}  // namespace

QIcon paintedIcon(const QString& name, const QPalette& palette)
{
    QSvgRenderer drawing(QStringLiteral(":/icons/%1.svg").arg(name));
    QIcon icon;
    for (const int size : sizes) {
        icon.addPixmap(paint(drawing, size, palette.color(QPalette::Active, QPalette::ButtonText)), QIcon::Normal);
        icon.addPixmap(paint(drawing, size, palette.color(QPalette::Disabled, QPalette::ButtonText)), QIcon::Disabled);
    }
    return icon;
}

}  // namespace aon

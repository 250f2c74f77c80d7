// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/export.h"

#include "model/base/error.h"
#include "model/base/files.h"

#include "ui/plotstyle.h"

#include <QBuffer>
#include <QImageWriter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace aon {

namespace {

constexpr int dotsPerInch = 96;
constexpr double pngScale = 2.0;

void paint(QCustomPlot& plot, QPaintDevice& device, const QSize& size)
{
    QCPPainter painter;
    painter.begin(&device);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    plot.toPainter(&painter, size.width(), size.height());
    painter.end();
}

QByteArray pngBytes(QCustomPlot& plot, const QSize& size, const QString& provenance)
{
    QImage image = plot.toPixmap(size.width(), size.height(), pngScale).toImage();
    const int dotsPerMetre = qRound(dotsPerInch * pngScale / 0.0254);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    image.setText(QStringLiteral("Description"), provenance);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter(&buffer, "png").write(image);
    return buffer.data();
}

QByteArray svgBytes(QCustomPlot& plot, const QSize& size, const QString& provenance)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(dotsPerInch);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(QStringLiteral("AON Lab"));
    generator.setDescription(provenance.toHtmlEscaped());  // Qt 6.4 writes it as it is
    paint(plot, generator, size);
    // Other programs do not know Qt's alias ("Sans Serif"); name the font that was measured, and what to fall back on.
    const QFont font = plotFont();
    QByteArray bytes = buffer.data();
    return bytes.replace(QStringLiteral("font-family=\"%1\"").arg(font.family()).toUtf8(),
                         QStringLiteral("font-family=\"%1, sans-serif\"").arg(QFontInfo(font).family()).toUtf8());
}

QByteArray pdfBytes(QCustomPlot& plot, const QSize& size, const QString& provenance)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setCreator(QStringLiteral("AON Lab"));
    writer.setTitle(provenance);
    writer.setResolution(dotsPerInch);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(QPageSize(QSizeF(size) * 72.0 / dotsPerInch, QPageSize::Point, {}, QPageSize::ExactMatch));
    paint(plot, writer, size);
    return buffer.data();
}

}  // namespace

void exportFigure(QCustomPlot& plot, const std::filesystem::path& file, const QSize& size, const QString& provenance)
{
    const std::string ending = file.extension().string();
    QByteArray bytes;
    if (ending == ".png")
        bytes = pngBytes(plot, size, provenance);
    else if (ending == ".svg")
        bytes = svgBytes(plot, size, provenance);
    else if (ending == ".pdf")
        bytes = pdfBytes(plot, size, provenance);
    else
        throw UsageError("the ending of " + file.string(), "\"" + ending + "\"", ".png, .svg or .pdf");
    saveAtomically(file, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

}  // namespace aon

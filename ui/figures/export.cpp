// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/export.h"

#include "model/base/error.h"
#include "model/base/files.h"

#include "ui/style/plotstyle.h"

#include <QBuffer>
#include <QImageWriter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace aon {

namespace {

constexpr int dotsPerInch = 96;
constexpr double pngScale = 2.0;

// While it lives, what speaks only to who sits before the window is out of the picture.
class WithoutMarks {
public:
    explicit WithoutMarks(QCustomPlot& plot)
    {
        for (const QString& name : {cursorLayer, selectionLayer})
            for (int k = 0; k < plot.layerCount(); ++k)
                if (QCPLayer* layer = plot.layer(k); layer->name() == name && layer->visible()) {
                    layer->setVisible(false);
                    m_hidden.push_back(layer);
                }
    }
    ~WithoutMarks()
    {
        for (QCPLayer* layer : m_hidden)
            layer->setVisible(true);
    }
    WithoutMarks(const WithoutMarks&) = delete;
    WithoutMarks& operator=(const WithoutMarks&) = delete;

private:
    std::vector<QCPLayer*> m_hidden;
};

void paint(QCustomPlot& plot, QPaintDevice& device, const QSize& size, const FigureFrame& frame)
{
    QCPPainter painter;
    painter.begin(&device);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    frame.paint(painter);
    painter.translate(0, frame.above());
    plot.toPainter(&painter, size.width(), size.height());
    painter.end();
}

QByteArray pngBytes(QCustomPlot& plot, const QSize& size, const FigureFrame& frame, const QString& provenance)
{
    QImage image(frame.size() * pngScale, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.drawPixmap(QPointF(0.0, frame.above() * pngScale), plot.toPixmap(size.width(), size.height(), pngScale));
    painter.scale(pngScale, pngScale);
    frame.paint(painter);
    painter.end();
    const int dotsPerMetre = qRound(dotsPerInch * pngScale / 0.0254);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    image.setText(QStringLiteral("Description"), provenance);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter(&buffer, "png").write(image);
    return buffer.data();
}

QByteArray svgBytes(QCustomPlot& plot, const QSize& size, const FigureFrame& frame, const QString& provenance)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(dotsPerInch);
    generator.setSize(frame.size());
    generator.setViewBox(QRect(QPoint(0, 0), frame.size()));
    generator.setTitle(QStringLiteral("AON Lab"));
    generator.setDescription(provenance.toHtmlEscaped());  // Qt 6.4 writes it as it is
    paint(plot, generator, size, frame);
    // Other programs do not know Qt's alias ("Sans Serif"); name the font that was measured, and what to fall back on.
    const QFont font = plotFont();
    QByteArray bytes = buffer.data();
    return bytes.replace(QStringLiteral("font-family=\"%1\"").arg(font.family()).toUtf8(),
                         QStringLiteral("font-family=\"%1, sans-serif\"").arg(QFontInfo(font).family()).toUtf8());
}

QByteArray pdfBytes(QCustomPlot& plot, const QSize& size, const FigureFrame& frame, const QString& provenance)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setCreator(QStringLiteral("AON Lab"));
    writer.setTitle(provenance);
    writer.setResolution(dotsPerInch);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(QPageSize(QSizeF(frame.size()) * 72.0 / dotsPerInch, QPageSize::Point, {}, QPageSize::ExactMatch));
    paint(plot, writer, size, frame);
    return buffer.data();
}

}  // namespace

void exportFigure(QCustomPlot& plot, const std::filesystem::path& file, const QSize& size, const QString& provenance,
                  const FigureTexts& texts)
{
    const WithoutMarks clean(plot);
    const FigureFrame frame(texts, size);
    const std::string ending = file.extension().string();
    QByteArray bytes;
    if (ending == ".png")
        bytes = pngBytes(plot, size, frame, provenance);
    else if (ending == ".svg")
        bytes = svgBytes(plot, size, frame, provenance);
    else if (ending == ".pdf")
        bytes = pdfBytes(plot, size, frame, provenance);
    else
        throw UsageError("the ending of " + file.string(), "\"" + ending + "\"", ".png, .svg or .pdf");
    saveAtomically(file, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

}  // namespace aon

#pragma once
// PDF files as people attach them: whole ones, and those that make trouble.

#include <QByteArray>
#include <QList>

namespace minqing::tests {

/// A PDF of these objects (from 1 on), whose trailer has this beside its size and root.
inline QByteArray pdfOf(const QList<QByteArray>& objects, const QByteArray& trailer = {}) {
    QByteArray file = "%PDF-1.4\n";
    QList<qsizetype> places;
    for (const auto& object : objects) {
        places.append(file.size());
        file += QByteArray::number(places.size()) + " 0 obj\n" + object + "\nendobj\n";
    }
    const auto table = file.size();
    const auto size = QByteArray::number(objects.size() + 1);
    file += "xref\n0 " + size + "\n0000000000 65535 f \n";
    for (const auto place : places) file += QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
    return file + "trailer << /Size " + size + " /Root 1 0 R " + trailer + " >>\nstartxref\n" + QByteArray::number(table) +
           "\n%%EOF\n";
}

/// A square of this grey on each page; A4 unless another size in points is given.
inline QByteArray greyPdf(const QList<QByteArray>& greys, const QByteArray& size = "595 842", const QByteArray& trailer = {}) {
    QByteArray kids;
    QList<QByteArray> objects{"<< /Type /Catalog /Pages 2 0 R >>", {}};
    for (const auto& grey : greys) {
        const auto at = QByteArray::number(objects.size() + 1), content = QByteArray::number(objects.size() + 2);
        kids += at + " 0 R ";
        objects.append("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + size + "] /Contents " + content + " 0 R >>");
        const QByteArray drawing = grey + " g 0 0 100000 100000 re f";
        objects.append("<< /Length " + QByteArray::number(drawing.size()) + " >>\nstream\n" + drawing + "\nendstream");
    }
    objects[1] = "<< /Type /Pages /Count " + QByteArray::number(greys.size()) + " /Kids [" + kids + "] >>";
    return pdfOf(objects, trailer);
}

/// Opens only with a password that nobody knows.
inline QByteArray lockedPdf() {
    const auto hex = [](char digit) -> QByteArray { return "<" + QByteArray(64, digit) + ">"; };
    return greyPdf({"0.5"}, "595 842",
                   "/ID [<31> <31>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O " + hex('1') + " /U " + hex('2') + " >>");
}

}  // namespace minqing::tests

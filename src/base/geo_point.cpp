#include "base/geo_point.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <cmath>

#include "base/text.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

struct BaseText {
    Q_DECLARE_TR_FUNCTIONS(Base)
};

QRegularExpressionMatch pointIn(QStringView text) {
    static const QRegularExpression written(
        u"^([-+]?\\d{1,3}(?:\\.\\d{1,8})?)(?:\\s*[,，、]\\s*|\\s+)([-+]?\\d{1,3}(?:\\.\\d{1,8})?)$"_s);
    return written.match(text.toString().normalized(QString::NormalizationForm_KC).trimmed());
}

}  // namespace

Expected<QString> parsePoint(QStringView text) {
    const auto found = pointIn(text);
    if (!found.hasMatch()) {
        return fail(ErrorKind::BadInput, u"bad_point"_s,
                    BaseText::tr("“%1” is not a point: write longitude and latitude in degrees, 116.9876, 36.6543").arg(text));
    }
    const double longitude = found.captured(1).toDouble(), latitude = found.captured(2).toDouble();
    if (std::abs(longitude) <= 90 && std::abs(latitude) > 90 && std::abs(latitude) <= 180) {
        return fail(ErrorKind::BadInput, u"point_turned_round"_s,
                    BaseText::tr("“%1” has the latitude first: write longitude, then latitude").arg(text));
    }
    if (std::abs(longitude) > 180 || std::abs(latitude) > 90) {
        return fail(
            ErrorKind::BadInput, u"point_out_of_range"_s,
            BaseText::tr("“%1” lies outside the earth: longitude is -180 to 180, latitude -90 to 90 degrees").arg(text));
    }
    return QString(found.captured(1) % u", "_s % found.captured(2));
}

QString maskPoint(QStringView point) {
    if (point.trimmed().isEmpty()) return {};
    const auto found = pointIn(point);
    const auto cut = [](const QString& degrees) {
        const auto dot = degrees.indexOf(u'.');
        return QString((dot < 0 ? degrees : degrees.left(dot + 3)) % u"***"_s);
    };
    return found.hasMatch() ? QString(cut(found.captured(1)) % u", "_s % cut(found.captured(2))) : u"***"_s;
}

}  // namespace minqing

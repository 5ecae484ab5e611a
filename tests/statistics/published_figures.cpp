// Figures that real districts published, counted anew: as many cases as they had, taken through the door, then asked for.
#include <QFile>

#include "../support/small_district.h"
#include "statistics/figure.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

struct Published {
    int numerator = 0;
    int denominator = 0;
    QString text;  ///< as printed; empty where only the counts were
};

Published published(const QString& id) {
    QFile file(QStringLiteral(MINQING_TEST_DATA "/published_figures.csv"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    while (!file.atEnd()) {
        const auto cells = QString::fromUtf8(file.readLine()).split(u',');
        if (cells.at(0) == id) return {cells.at(4).toInt(), cells.at(5).toInt(), cells.at(6)};
    }
    FAIL("no figure " << id);
    return {};
}

class Crowd {
  public:
    explicit Crowd(SmallDistrict& here)
        : m_here(here),
          m_stretch(std::move(*here.ledger->beginStretch())),
          m_visitor(here.actor(u"visitor"_s)),
          m_clerk(here.actor(u"clerk"_s)),
          m_handler(here.actor(u"handler"_s)),
          m_caller(here.actor(u"supervisor"_s)),
          m_approver(here.actor(u"supervisor2"_s)),
          m_volunteer(here.actor(u"volunteer"_s)) {}

    void grievance(bool closed) {
        const auto number = enter(u"grievance"_s, m_here.grievanceFields(1 + m_serial++ % 9), {});
        if (!closed) return;
        act(m_clerk, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}});
        act(m_handler, number, u"accept"_s);
        act(m_handler, number, u"plan"_s,
            {{u"measures"_s, u"更换配件"_s},
             {u"plan_deadline"_s, u"2026-07-03"_s},
             {u"responsible_section"_s, u"物业科"_s},
             {u"responsible_person"_s, u"王强"_s}});
        act(m_handler, number, u"submit"_s, {{u"outcome"_s, u"resolved"_s}, {u"resolution"_s, u"已恢复"_s}},
            {SmallDistrict::photo()});
        act(m_caller, number, u"call_back"_s, {{u"satisfaction"_s, u"satisfied"_s}});
        act(m_approver, number, u"approve_close_out"_s);
    }
    void solvedOnSite() {
        auto fields = m_here.grievanceFields(1 + m_serial++ % 9);
        fields.insert(u"route"_s, u"on_site"_s);
        const workflow::ActionInput report{u"report_on_site"_s,
                                           {{u"resolution"_s, u"当场换好灯泡"_s}, {u"satisfaction"_s, u"satisfied"_s}},
                                           {SmallDistrict::photo()},
                                           {}};
        const auto number = enter(u"grievance"_s, fields, {report});
        act(m_clerk, number, u"confirm_on_site"_s, {{u"outcome"_s, u"resolved"_s}});
    }
    void wish(bool realised) {
        const auto number = enter(u"micro_wish"_s,
                                  {{u"title"_s, u"轮椅"_s},
                                   {u"content"_s, u"想下楼"_s},
                                   {u"category"_s, u"aid"_s},
                                   {u"household"_s, SmallDistrict::householdCode(1 + m_serial++ % 9)}},
                                  {});
        act(m_clerk, number, u"check_publish"_s);
        act(m_volunteer, number, u"claim"_s);
        if (!realised) return;
        act(m_volunteer, number, u"realise"_s, {{u"realisation"_s, u"已送到家"_s}}, {SmallDistrict::photo()});
        act(m_clerk, number, u"confirm"_s, {{u"satisfaction"_s, u"satisfied"_s}, {u"outcome"_s, u"resolved"_s}});
    }
    void commit() { REQUIRE_OK(m_stretch.commit()); }

  private:
    QString enter(const QString& type, const QJsonObject& fields, std::vector<workflow::ActionInput> then) {
        auto done = m_stretch.execute(RegisterCase{type, fields, {}, {}, std::move(then)}, m_visitor);
        REQUIRE_OK(done);
        return done->number;
    }
    void act(const Actor& who, const QString& number, const QString& action, QJsonObject fields = {},
             std::vector<Evidence> evidence = {}) {
        REQUIRE_OK(m_stretch.execute(ActOnCase{number, {action, std::move(fields), std::move(evidence), {}}, {}}, who));
    }

    SmallDistrict& m_here;
    Ledger::Stretch m_stretch;
    Actor m_visitor, m_clerk, m_handler, m_caller, m_approver, m_volunteer;
    int m_serial = 0;
};

/// The figure, its printed form, and that both parts open onto as many cases as it says.
void checkFigure(SmallDistrict& here, const QString& indicator, const Published& expected, const QString& computed) {
    auto reader = here.reader();
    const auto official = here.actor(u"official"_s);
    FigureRequest request;
    request.indicator = indicator;
    auto result = figure(*reader, request, official);
    REQUIRE_OK(result);
    CHECK(result->total.numerator == expected.numerator);
    CHECK(result->total.denominator == expected.denominator);
    CHECK(result->valueText(result->total) == computed);
    if (!expected.text.isEmpty()) {
        auto shorter = *result;
        shorter.definition.decimals = 1;
        CHECK(shorter.valueText(shorter.total) == expected.text);
    }
    for (const auto part : {FigurePart::Numerator, FigurePart::Denominator}) {
        auto numbers = figureCases(*reader, request, part, {}, official);
        REQUIRE_OK(numbers);
        CHECK(numbers->size() == (part == FigurePart::Numerator ? expected.numerator : expected.denominator));
    }
    auto rest = figureCases(*reader, request, FigurePart::Remainder, {}, official);
    REQUIRE_OK(rest);
    CHECK(rest->size() == expected.denominator - expected.numerator);
}

}  // namespace

TEST_CASE("resolution of Haishu 2019: 1,169 of 1,337 is 87.4%") {
    SmallDistrict here;
    const auto expected = published(u"F01"_s);
    Crowd crowd(here);
    for (int i = 0; i < expected.denominator; ++i) crowd.grievance(i < expected.numerator);
    crowd.commit();
    checkFigure(here, u"resolution"_s, expected, u"87.43%"_s);
}

TEST_CASE("wishes of Haishu 2014: 3,819 of 4,121 claimed are realised") {
    SmallDistrict here;
    const auto expected = published(u"F02"_s);
    Crowd crowd(here);
    for (int i = 0; i < expected.denominator; ++i) crowd.wish(i < expected.numerator);
    crowd.commit();
    checkFigure(here, u"realisation"_s, expected, u"92.67%"_s);
}

TEST_CASE("completion of Shizhong 2022, without and with what was solved on the spot") {
    SmallDistrict here;
    const auto ledgered = published(u"F03"_s);
    const auto both = published(u"F04"_s);
    Crowd crowd(here);
    for (int i = 0; i < ledgered.denominator; ++i) crowd.grievance(i < ledgered.numerator);
    for (int i = 0; i < both.denominator - ledgered.denominator; ++i) crowd.solvedOnSite();
    crowd.commit();
    checkFigure(here, u"completion"_s, ledgered, u"77.76%"_s);
    checkFigure(here, u"completion_with_on_site"_s, both, u"83.05%"_s);
}

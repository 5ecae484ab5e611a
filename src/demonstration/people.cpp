#include "demonstration/people.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace minqing::demonstration {

namespace {

constexpr struct {
    const char16_t* text;
    int weight;
} surnames[] = {
    {u"王", 72}, {u"李", 71}, {u"张", 66}, {u"刘", 54}, {u"陈", 40},  {u"杨", 30},  {u"赵", 24}, {u"黄", 18}, {u"周", 18},
    {u"吴", 17}, {u"徐", 16}, {u"孙", 19}, {u"胡", 12}, {u"朱", 12},  {u"高", 13},  {u"林", 9},  {u"何", 9},  {u"郭", 12},
    {u"马", 12}, {u"罗", 6},  {u"梁", 7},  {u"宋", 9},  {u"郑", 7},   {u"谢", 5},   {u"韩", 8},  {u"唐", 5},  {u"冯", 6},
    {u"于", 8},  {u"董", 7},  {u"萧", 3},  {u"程", 5},  {u"曹", 6},   {u"袁", 5},   {u"邓", 4},  {u"许", 5},  {u"傅", 4},
    {u"沈", 4},  {u"曾", 3},  {u"彭", 3},  {u"吕", 5},  {u"苏", 4},   {u"卢", 4},   {u"蒋", 4},  {u"蔡", 3},  {u"贾", 5},
    {u"丁", 5},  {u"魏", 6},  {u"薛", 4},  {u"叶", 3},  {u"阎", 2},   {u"余", 3},   {u"潘", 3},  {u"杜", 4},  {u"戴", 3},
    {u"夏", 3},  {u"钟", 3},  {u"汪", 3},  {u"田", 4},  {u"任", 4},   {u"姜", 5},   {u"范", 4},  {u"方", 3},  {u"石", 3},
    {u"姚", 3},  {u"谭", 3},  {u"廖", 2},  {u"邹", 3},  {u"熊", 2},   {u"金", 3},   {u"陆", 3},  {u"郝", 3},  {u"孔", 3},
    {u"白", 2},  {u"崔", 4},  {u"康", 2},  {u"毛", 2},  {u"邱", 3},   {u"秦", 3},   {u"江", 2},  {u"史", 3},  {u"顾", 2},
    {u"侯", 3},  {u"邵", 3},  {u"孟", 4},  {u"龙", 2},  {u"万", 2},   {u"段", 2},   {u"雷", 2},  {u"钱", 2},  {u"汤", 2},
    {u"尹", 3},  {u"黎", 1},  {u"易", 1},  {u"常", 2},  {u"武", 3},   {u"乔", 2},   {u"贺", 2},  {u"赖", 1},  {u"龚", 2},
    {u"文", 1},  {u"单", 1},  {u"解", 1},  {u"仇", 1},  {u"欧阳", 1}, {u"上官", 1}, {u"宫", 1},  {u"纪", 2},  {u"焦", 2},
    {u"鲁", 2},  {u"巩", 1},  {u"逄", 1},  {u"盖", 1},  {u"丛", 1},   {u"曲", 2},   {u"牟", 2},  {u"栾", 2}};

// One string per generation: each character (or pair) may stand first or second in a given name.
constexpr const char16_t* maleOld = u"建国德福兴旺永明玉堂志廷金保长贵有才万春世荣洪庆文学光连吉祥传克忠孝义仁树山海田";
constexpr const char16_t* maleMiddle = u"建军卫东国强志刚伟勇海涛永胜立新爱民学兵红平利晓峰向阳宝林庆华洪波文斌光辉振宇";
constexpr const char16_t* maleYoung = u"浩宇轩子涵俊杰博文天佑梓睿一鸣泽晨阳思远嘉豪昊然明哲家乐启航景程瑞霖奕铭书";
constexpr const char16_t* femaleOld = u"秀兰玉英桂芳淑珍凤莲素琴翠花美荣春香月娥爱云金枝瑞芝兰菊惠贞明霞巧";
constexpr const char16_t* femaleMiddle = u"丽娟红梅艳萍晓燕海霞小玲春梅建华慧敏静雪莉娜云凤秋菊爱玲志红彩虹瑞芬文君";
constexpr const char16_t* femaleYoung = u"雨欣梓涵诗婷思琪佳怡一诺梦瑶子萱欣悦语桐可馨若曦雅静晓彤依琳安琪书瑶嘉宁婉清";

QStringView pool(Sex sex, int year) {
    const bool male = sex == Sex::Male;
    if (year < 1962) return male ? maleOld : femaleOld;
    if (year < 1988) return male ? maleMiddle : femaleMiddle;
    return male ? maleYoung : femaleYoung;
}

}  // namespace

QString surname(Random& random) {
    static const int total = [] {
        int sum = 0;
        for (const auto& one : surnames) sum += one.weight;
        return sum;
    }();
    int at = random.below(total);
    for (const auto& one : surnames) {
        if (at < one.weight) return QString::fromUtf16(one.text);
        at -= one.weight;
    }
    return u"王"_s;
}

QString givenName(Random& random, Sex sex, int birthYear) {
    const QStringView characters = pool(sex, birthYear);
    const int size = static_cast<int>(characters.size());
    const int first = random.below(size);
    const bool single = random.chance(birthYear >= 1975 && birthYear < 1992 ? 0.34 : 0.12);
    if (single) return QString(characters[first]);
    int second = random.below(size - 1);
    if (second >= first) ++second;
    return QString(characters[first]) + characters[second];
}

QString citizenNumber(Random& random, QDate birth, Sex sex) {
    static constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    static constexpr char16_t checks[] = u"10X98765432";
    const int serial = random.between(0, 499) * 2 + (sex == Sex::Male ? 1 : 0);
    QString digits = u"379902"_s + birth.toString(u"yyyyMMdd"_s) + QString::number(serial).rightJustified(3, u'0');
    int sum = 0;
    for (int i = 0; i < 17; ++i) sum += digits[i].digitValue() * weights[i];
    return digits + QChar(checks[sum % 11]);
}

QString mobilePhone(Random& random) {
    static constexpr int prefixes[] = {130, 131, 132, 135, 136, 137, 138, 139, 150, 151, 152, 155, 156, 158, 159,
                                       166, 173, 176, 178, 180, 182, 183, 185, 186, 187, 188, 189, 191, 198, 199};
    return QString::number(random.pick(prefixes)) + QString::number(random.below(100'000'000)).rightJustified(8, u'0');
}

InventedPerson inventPerson(Random& random, int firstYear, int lastYear, double maleShare) {
    InventedPerson person;
    person.sex = random.chance(maleShare) ? Sex::Male : Sex::Female;
    const int year = random.between(firstYear, lastYear);
    person.birth = QDate(year, 1, 1).addDays(random.below(365));
    const QString family = surname(random);
    person.name = family + givenName(random, person.sex, year);
    person.citizenNumber = citizenNumber(random, person.birth, person.sex);
    person.phone = mobilePhone(random);
    return person;
}

QString addressOf(Random& random, const QString& name, Sex sex, int age) {
    // [age group][sex][choice]
    static constexpr const char16_t* titles[3][2][3] = {{{u"先生", u"师傅", u"大哥"}, {u"女士", u"大姐", u"老师"}},
                                                        {{u"叔", u"师傅", u"大哥"}, {u"大妈", u"阿姨", u"大姐"}},
                                                        {{u"大爷", u"老伯", u"老师傅"}, {u"奶奶", u"大娘", u"阿婆"}}};
    const QString family = name.left(name.size() == 4 ? 2 : 1);
    const auto& choices = titles[age >= 72 ? 2 : age >= 52 ? 1 : 0][sex == Sex::Male ? 0 : 1];
    return family + QString::fromUtf16(random.pick(choices));
}

}  // namespace minqing::demonstration

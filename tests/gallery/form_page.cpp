#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>
#include <QVBoxLayout>

#include "gallery_pages.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form_column.h"
#include "ui/widgets/ledger_table_view.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/text_label.h"

using namespace Qt::StringLiterals;

namespace minqing::gallery {

using namespace minqing::ui;

namespace {

QWidget* makeForm() {
    auto* card = new Card(u"登记诉求"_s);
    auto* form = new FormColumn;
    form->setObjectName(u"case.new"_s);
    form->addField(u"title"_s, u"诉求"_s, new QLineEdit(u"12 号楼二单元电梯停运三天"_s), true);
    auto* domain = new QComboBox;
    domain->addItems({u"居住环境"_s, u"社会治安"_s});
    form->addField(u"domain"_s, u"领域"_s, domain, true);
    auto* due = new DateField;
    due->setObjectName(u"focus.forms"_s);
    due->setToday([] { return QDate(2022, 7, 20); });
    due->setText(u"7.26"_s);
    due->setRange({}, {});
    form->addField(u"due"_s, u"时限"_s, due, true, u"可写 7.18、昨天、+3工作日"_s);
    form->addField(u"phone"_s, u"电话"_s, new QLineEdit(u"1380000"_s));
    form->addField(u"people"_s, u"涉及人数"_s, new QSpinBox);
    form->addField(u"note"_s, u"说明"_s, new QPlainTextEdit(u"老人上下楼困难"_s));
    form->setError(u"phone"_s, u"手机号应为 11 位，现在是 7 位"_s);
    form->setError(u"people"_s, u"至少 1 人"_s);
    form->showSummary();
    card->body()->addWidget(form);
    card->body()->addStretch(1);
    return card;
}

QWidget* makeStandards() {
    auto* card = new Card(u"标准控件"_s);
    auto* tabs = new QTabBar;
    tabs->addTab(u"办理"_s);
    tabs->addTab(u"佐证 3"_s);
    tabs->addTab(u"日志"_s);
    card->body()->addWidget(tabs);
    auto* checked = new QCheckBox(u"当场解决"_s);
    checked->setChecked(true);
    card->body()->addWidget(checked);
    card->body()->addWidget(new QCheckBox(u"长期事项"_s));
    auto* radio = new QRadioButton(u"满意"_s);
    radio->setChecked(true);
    card->body()->addWidget(radio);
    auto* disabled = new QLineEdit(u"不可改"_s);
    disabled->setEnabled(false);
    card->body()->addWidget(disabled);
    auto* table = new LedgerTableView;
    auto* empty = new EmptyState;
    empty->setContents(Icon::Grievance, u"没有超期的诉求"_s, u"您所在单位的 12 件都在时限内。"_s, u"看全部在办"_s);
    table->setPlaceholder(empty);
    card->body()->addWidget(table, 1);
    return card;
}

}  // namespace

QWidget* makeFormPage() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space(4), space(4), space(4), space(3));
    column->setSpacing(space(3));
    column->addWidget(new PageHeader(u"表单"_s));
    auto* row = new QHBoxLayout;
    row->setSpacing(space(3));
    row->addWidget(makeForm(), 1);
    row->addWidget(makeStandards(), 1);
    column->addLayout(row, 1);
    return page;
}

}  // namespace minqing::gallery

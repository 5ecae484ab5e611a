// The window. Options: --ledger FILE, --as ACCOUNT, --render-pages DIR, --print-figures, --exit-when-ready,
// --language zh|en, --appearance light|dark.

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QLocale>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTranslator>

#include "base/platform/write_limit.h"
#include "demonstration/demonstration.h"
#include "presentation/dashboard_model.h"
#include "statistics/figure.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_renderer.h"
#include "ui/shell/ready_watch.h"

using namespace minqing;
using namespace minqing::ui;
using namespace Qt::StringLiterals;

namespace {

/// Qt's own Chinese has no words for these, which its file dialog shows.
[[maybe_unused]] constexpr struct {
    const char *source, *comment;
} fileWords[] = {QT_TRANSLATE_NOOP3("QAbstractFileIconProvider", "Folder", "All other platforms"),
                 QT_TRANSLATE_NOOP3("QAbstractFileIconProvider", "%1 File", "%1 is a file name suffix, for example txt")};
[[maybe_unused]] constexpr const char* moreFileWords[] = {
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"), QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Shortcut"), QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown")};

struct MainText {
    Q_DECLARE_TR_FUNCTIONS(Main)
};

void loadTranslations(QApplication& app, Language language) {
    setCurrentLanguage(language);
    const bool chinese = language == Language::Chinese;
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                : QLocale(QLocale::English, QLocale::UnitedKingdom));
    if (!chinese) return;
    for (const QString& file : {u":/translations/qtbase_zh_CN.qm"_s, u":/translations/minqing_zh_CN.qm"_s}) {
        auto* translator = new QTranslator(&app);
        if (translator->load(file))
            QApplication::installTranslator(translator);
        else
            delete translator;
    }
}

/// The figures of the dashboard as the first official sees them, one a line. Gives the exit code.
int printFigures(const QString& path) {
    QTextStream out(stdout);
    QTextStream err(stderr);
    const SystemClock clock;
    auto reader = Reader::open(path, clock);
    if (!reader) {
        err << reader.error().text() << Qt::endl;
        return 4;
    }
    const auto around = (*reader)->surroundings();
    QString account;
    for (const auto& one : around->accounts)
        for (const auto& grant : one.grants)
            if (grant.role == "official"_L1 && account.isEmpty()) account = one.name;
    const auto actor = (*reader)->actor(account);
    if (!actor) {
        err << actor.error().text() << Qt::endl;
        return 1;
    }
    for (const auto& [id, indicator] : around->definitions->indicators) {
        FigureRequest request;
        request.indicator = id;
        const auto made = figure(**reader, request, *actor);
        if (!made) {
            err << id << u": "_s << made.error().text() << Qt::endl;
            continue;
        }
        out << indicator.name.text() << u"  "_s << made->valueText(made->total);
        if (indicator.measure == IndicatorMeasure::Ratio)
            out << u"  "_s << made->total.numerator << u" / "_s << made->total.denominator;
        out << Qt::endl;
    }
    return 0;
}

/// Without a display only pictures and figures can be had: they are drawn off screen.
bool chooseOffscreen(int argc, char** argv) {
    bool wanted = false;
    for (int i = 1; i < argc; ++i) {
        const QByteArray argument(argv[i]);
        wanted = wanted || argument.startsWith("--render-pages") || argument == "--print-figures" || argument == "--help";
    }
    const bool display = QSysInfo::kernelType() != "linux"_L1 || !qEnvironmentVariableIsEmpty("DISPLAY") ||
                         !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    if (display || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) return true;
    if (wanted) qputenv("QT_QPA_PLATFORM", "offscreen");
    return wanted;
}

/// Makes the demonstration without a window, with its progress on standard error. Gives the exit code.
int makeDemonstrationHere(const QString& path) {
    QTextStream err(stderr);
    DemonstrationOptions options;
    options.path = path;
    const auto made = createDemonstration(options, [&err](int percent, const QString& stage) {
        err << u"\r%1 %  %2      "_s.arg(percent, 3).arg(stage) << Qt::flush;
    });
    err << Qt::endl;
    if (made) return 0;
    err << made.error().text() << Qt::endl;
    return 4;
}

/// Signs in as the account when one is named; with `ends` the program says how long it took and goes.
void watchReady(ReadyWatch& watch, const QElapsedTimer& started, bool ends) {
    const auto say = [](const QString& text, int code) {
        QTextStream(code == 0 ? stdout : stderr) << text << Qt::endl;
        QApplication::exit(code);
    };
    if (!ends) return;
    QObject::connect(&watch, &ReadyWatch::ready, &watch,
                     [&started, say] { say(u"ready after %1 ms"_s.arg(started.elapsed()), 0); });
    QObject::connect(&watch, &ReadyWatch::failed, &watch, [say](const QString& problem) { say(problem, 4); });
}

}  // namespace

int main(int argc, char** argv) {
    QElapsedTimer started;
    started.start();
    letLargeWritesFail();
    if (!chooseOffscreen(argc, argv)) {
        // Nothing is translated yet, and whoever reads this may read either.
        QTextStream(stderr) << u"没有可用的显示器，窗口打不开。请在桌面里运行；或用 --print-figures、--render-pages。\n"
                               "There is no display to open the window on. Run it on a desktop, or use --print-figures or "
                               "--render-pages.\n"_s;
        return 2;
    }
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"minqing"_s);
    QApplication::setOrganizationName({});
    // The help is told in the language of the window, so that is looked for first.
    QCommandLineParser first;
    const QCommandLineOption language(u"language"_s, {}, u"LANGUAGE"_s);
    first.addOption(language);
    (void)first.parse(QApplication::arguments());
    const auto chosen =
        first.isSet(language) ? first.value(language) : presentation::UserSettings().text(presentation::Setting::Language);
    loadTranslations(app, chosen == "en"_L1 ? Language::English : Language::Chinese);

    QCommandLineParser parser;
    parser.setApplicationDescription(MainText::tr("Household visits, grievances, micro-wishes and rectification items."));
    parser.addHelpOption();
    const auto file = MainText::tr("FILE"), folder = MainText::tr("FOLDER"), name = MainText::tr("NAME");
    const QCommandLineOption ledger(u"ledger"_s, MainText::tr("Opens this ledger instead of the demonstration."), file);
    const QCommandLineOption render(u"render-pages"_s, MainText::tr("Draws the main pages into this folder and ends."), folder);
    const QCommandLineOption print(u"print-figures"_s, MainText::tr("Prints the figures of the district and ends."));
    const QCommandLineOption tongue(u"language"_s, MainText::tr("Language of the window: zh or en."), u"zh|en"_s);
    const QCommandLineOption appearance(u"appearance"_s, MainText::tr("Appearance: light or dark."), u"light|dark"_s);
    const QCommandLineOption account(u"as"_s, MainText::tr("Signs in as this account of a demonstration."), name);
    const QCommandLineOption ready(u"exit-when-ready"_s,
                                   MainText::tr("Ends as soon as the first page shows its data; prints how long it took."));
    parser.addOptions({ledger, account, render, print, ready, tongue, appearance});
    parser.process(app);

    for (const auto& [option, values] :
         {std::pair{&tongue, QStringList{u"zh"_s, u"en"_s}}, std::pair{&appearance, QStringList{u"light"_s, u"dark"_s}}})
        if (parser.isSet(*option) && !values.contains(parser.value(*option))) {
            QTextStream(stderr) << MainText::tr("--%1 is %2 or %3, not \"%4\".")
                                       .arg(option->names().front(), values[0], values[1], parser.value(*option))
                                << Qt::endl;
            return 2;
        }

    const bool drawing = parser.isSet(render);
    const QTemporaryDir aside;  // pictures are taken with fresh settings and leave none behind
    presentation::UserSettings settings(drawing ? aside.filePath(u"settings.ini"_s) : QString());
    if (parser.isSet(tongue)) settings.set(presentation::Setting::Language, parser.value(tongue));
    if (parser.isSet(appearance)) settings.set(presentation::Setting::Appearance, parser.value(appearance));

    const QString own = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/demonstration.minqing"_s;
    const QString path = parser.isSet(ledger) ? parser.value(ledger) : own;
    if (parser.isSet(print)) {
        if (!parser.isSet(ledger) && !QFile::exists(path))
            if (const int code = makeDemonstrationHere(path); code != 0) return code;
        if (const int code = printFigures(path); code != 0 || !drawing) return code;
    }

    const SystemClock clock;
    presentation::JobRunner jobs(clock);
    presentation::SessionModel session(jobs);
    MainWindow window(session, settings);
    window.applyAppearance();
    PageRenderer renderer(window, session, settings, parser.value(render));
    if (drawing) {
        window.resize(1366, 768);
        QObject::connect(&window, &MainWindow::ledgerOpened, &renderer, &PageRenderer::start);
        QObject::connect(&window, &MainWindow::startFailed, &app, [](const QString& text) {
            QTextStream(stderr) << text << Qt::endl;
            QApplication::exit(4);
        });
        QObject::connect(&renderer, &PageRenderer::finished, &app, [](const QString& problem) {
            if (!problem.isEmpty()) QTextStream(stderr) << problem << Qt::endl;
            QApplication::exit(problem.isEmpty() ? 0 : 4);
        });
    }
    std::optional<ReadyWatch> watch;
    if (parser.isSet(ready) || parser.isSet(account))
        watchReady(watch.emplace(window, session, parser.value(account)), started, parser.isSet(ready));
    window.show();
    window.start(path, !parser.isSet(ledger));
    return QApplication::exec();
}

// The one main of every test executable: an application object, then Catch2.
#if __has_include(<catch2/catch_session.hpp>)
#include <catch2/catch_session.hpp>
static int runCatch(int argc, char* argv[]) { return Catch::Session().run(argc, argv); }
#else
int runCatch(int argc, char* argv[]);  // catch_main.cpp
#endif

#ifdef MINQING_TEST_GUI
#include <QApplication>
using Application = QApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif
#include <QStandardPaths>

int main(int argc, char* argv[]) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    if (qEnvironmentVariableIsEmpty("LC_ALL")) qputenv("LC_ALL", "C.UTF-8");  // Chinese file names in a bare "C" locale
    QStandardPaths::setTestModeEnabled(true);                                 // no test touches a person's own files
    int applicationArguments = 1;                                             // Catch2 alone reads the command line
    const Application application(applicationArguments, argv);
    return runCatch(argc, argv);
}

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActionForm</name>
    <message>
        <source>New: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please fill in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more pieces of evidence are needed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalendarFaults</name>
    <message>
        <source>A calendar needs at least one shift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shift %1-%2 is empty, or overlaps the one before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A calendar needs at least one working weekday.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day &quot;%1&quot; (%2) is no date from 2020 to 2035.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day %1 stands in the calendar twice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseDetail</name>
    <message>
        <source>raised by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>similar to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycle %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(extended %1×)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not waited for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co-handling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took back the last step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycle %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raised by visit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CellValues</name>
    <message>
        <source>&quot;%1&quot; is not a date that exists. Write it as 2026-07-18.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; must lie between %2 and %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not end in a time of day. Write it as 2026-07-18 09:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an amount of money. Write it in yuan, such as 1234.50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither 是 nor 否. Write one of them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnMapping</name>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns %1 (%2) and %3 (%4) both mean &quot;%5&quot;. Rename or delete one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;. The columns are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a field of this import. The fields are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; is missing. The columns found are: %2. Add it, or say which column it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot;: write the heading of the column, = and the field, such as 户主=head_name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>cycle %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Village</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head of household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>First password of %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not hold the role %2 for %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already. Restore beside it, under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input has a key &quot;%1&quot; that means nothing here. Known: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the case, or --batch ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--after takes the &quot;next&quot; of an earlier answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no definition &quot;%1&quot;. &quot;definitions list&quot; names them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no import of &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First password of the %1 (account &quot;%2&quot;): </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 needs a first password: type it at the prompt, or set MINQING_PASSWORD_%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>security administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auditor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date. Write 2026-07-18 or 2026-07-18T09:30:00+08:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The holidays of %1 are not published: only weekends are counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date. Write 2026-07-18.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give exactly one limit: --working-days N, --calendar-days N or --hours N.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no register called &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no entry &quot;%1&quot; in the register &quot;%2&quot; that you may see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no filter. Write KEY=VALUE, KEY=A|B, KEY&gt;=VALUE, KEY&lt;VALUE or KEY~TEXT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the ledger file: --ledger FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who you are: --as ACCOUNT. Every change stands under a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who you are: --as ACCOUNT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard input is not JSON: %1 at character %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard input must hold one JSON object: {…}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--part is numerator, denominator or excluded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CsvSource</name>
    <message>
        <source>Row %1 has more than %2 columns. Is this the right file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell holds %1 characters; at most %2 are allowed. Shorten the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is text after the closing quotation mark. Double the quotation marks inside the text, or save the file again from Excel or WPS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotation mark that opens in row %1, column %2 is never closed. Close it, or save the file again from Excel or WPS.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CsvWriter</name>
    <message>
        <source>%1 cannot be written (%2). Check the folder, the free space and whether another program has the file open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>Collected on %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateText</name>
    <message>
        <source>“%1” is no day of the calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs a + or − in front, or a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No working-day calendar for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not understood. Write 7.18, 2026-07-18, 昨天 or +3工作日</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Definitions</name>
    <message>
        <source>no clock has on_expiry = &quot;%1&quot;, so the system never does it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no role &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody ever claims such a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such a case never gets co-handling units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such a case never gets a lead unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody may do &quot;%1&quot;: &quot;by&quot; is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can do &quot;%1&quot; as &quot;%2&quot;: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is closed to everybody who could do it: whoever may has to have done one of %2 before. Let another role do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is required for &quot;%2&quot;, but nobody is asked for it by then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 called &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code in the list %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one clock can give the case its deadline (overall = true)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action leads to the state &quot;%1&quot; (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action leads out of the state &quot;%1&quot; (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the state &quot;%1&quot; (%2) a case can never be closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A case may wait in &quot;%1&quot; (%2) for ever: no clock runs there, and no pause there has a cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A limit needs either &quot;limit&quot; or &quot;field&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This clock has no limit: write limit = &quot;3 working days&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is defined twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows what kind of definition this is: it must lie in one of the folders registers, activities, cases, indicators, codes, calendars, or be roles.toml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not TOML: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no definition files (*.toml) in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest value of &quot;%1&quot; lies above its largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows the fact &quot;%1&quot;. Known facts: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value of &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choice field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no role &quot;%1&quot;, so nobody can hold it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role &quot;%1&quot; excludes itself, so nobody can hold it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a value that &quot;%2&quot; can have. Expected: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has the wrong type; it must be %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is missing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text in quotation marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text that is not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of texts: [&quot;…&quot;, &quot;…&quot;]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table: { … }</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of tables: [[%1]]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows the key &quot;%1&quot; here; it may be misspelt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Demonstration</name>
    <message>
        <source>Organisation and accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits, grievances and wishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of %1 must lie between %2 and %3, not %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file %1. Choose another name or move that file away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The finished ledger could not be moved to %1. Is there enough room, may you write there, and is there no file of that name?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>One a line: 7.25 what shall be done by then</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileLock</name>
    <message>
        <source>The lock file %1 cannot be used (%2). Check the folder&apos;s permissions, and keep the ledger on a disk of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unknown program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, process %2 of %3 on %4, since %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger %1 is being written by %2. Close it there, or only read here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hours overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 minutes overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>¥%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hashing</name>
    <message>
        <source>A signing key&apos;s seed must be 32 bytes long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to protect the password. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Due today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before midnight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>past the deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To dispatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>registered, no unit yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within one working day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>returned or refused, still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close-out applied for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extensions asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grant or refuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rectification items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not closed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wishes on the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody has claimed them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>realise within 15 days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentityNumbers</name>
    <message>
        <source>&quot;%1&quot; is not possible as the %2 part of a division code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A division code has 2, 4, 6, 9 or 12 digits, this one has %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A division code consists of digits only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>county</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>village</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A grid code has 15 digits, a micro-grid&apos;s 17; this one has %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A grid code consists of digits only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of a grid code behind the village&apos;s 12 digits counts from 001, a micro-grid&apos;s from 01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a mobile number (11 digits from 13 to 19) nor a landline number with area code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A citizen number has 18 characters, this one has %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A citizen number is 17 digits and then a digit or X.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits 7 to 14 of the citizen number (%1) are no date of birth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last character of the citizen number does not fit the others: a digit is mistyped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A social credit code has 18 characters, this one has %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A social credit code consists of digits and capital letters without I, O, S, V and Z; &quot;%1&quot; is not one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last character of the social credit code does not fit the others: one is mistyped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>The import was cancelled; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no cases of the kind &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has headings but no rows below them. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cell must be filled in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of the choices: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calendar knows the years %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands in row %2 of this file already. Delete one of the rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no household &quot;%1&quot;. Import the households first, or correct the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same case stands in row %1 of this file already. Delete one of the rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Households</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enterprises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; is missing. Add it, or say which column it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a formula that was not worked out. Write the value instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be imported from a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2 characters long; at most %3 are allowed. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an amount that is allowed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot;. Make it first, or leave the cell empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; can be %2. Write the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the grids first, or correct the code: 12 digits of the village and 3 more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no grids yet: import them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the grids %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no grid &quot;%1&quot;. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the units first, or correct the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no unit &quot;%1&quot;. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same entry (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This citizen number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This citizen number belongs to the entry %1 already. Check which of them is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to %2, but the column says &quot;%3&quot;. Correct one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grid %1 belongs to %2, but the column says &quot;%3&quot;. Correct one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit above is missing: only the district has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A unit cannot stand above itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no village or community %1, which the grid code begins with. Import the units first, or correct the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grid code begins with %1, but the village is %2 (%3). Correct one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grid is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has several grids or none: write the grid code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be filled in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by itself where it is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 2026-07-18.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several, with 、 between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobRunner</name>
    <message>
        <source>No ledger is open. Open or make one first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>A visit cannot be logged before it took place. Check date and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not on the roster. Choose from the roster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a field of this form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A &quot;%1&quot; cannot be raised from this activity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kind of activity called &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no batch %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case %1 has moved on since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no case %1 that you may see. Check the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no household %1 on the roster. Choose one from the roster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kind of case called &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The definition this case runs under (%1, version %2) is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed case %1 after you opened it. Look at it again, then repeat the action.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A case cannot be linked to itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district code must have 6 or 12 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new ledger needs a first system administrator, security administrator and auditor. Missing: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account &quot;%1&quot; is locked. Ask the system administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something could not be written. Nothing of this was kept; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name or the password is wrong. Check both and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this ledger is called &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not change this register for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no register called &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no unit with code %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no grid with code %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last valid day is before the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a field of this register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account needs a name to sign in with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new account needs a first password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no role &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why you need the full value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five wrong passwords in a row. Wait until %1, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger %1 was never finished: the program was stopped while it made it. Nothing is in it; remove the file and make it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Light</name>
    <message>
        <source>No time limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Limit</name>
    <message>
        <source>&quot;%1&quot; is no time limit. Write it like &quot;3 working days&quot;, &quot;15 calendar days&quot;, &quot;3 months&quot;, &quot;24 hours&quot;, &quot;8 shift hours&quot; or &quot;60 calendar days, next working day&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shift hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logging</name>
    <message>
        <source>The log file %1 cannot be opened: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grievances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rectification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close-out desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register a grievance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rectification items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register an item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve the chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Platform</name>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a file; a folder is needed there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 exists already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lies on a network drive (%2), where a ledger can be damaged. Keep it on a disk of this computer, or use the district&apos;s server; exchange by package works from any drive.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message>
        <source>%1 of the lead unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of a co-handling unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the town where it arose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 who claimed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 who registered it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 responsible for this place or unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody may do this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not do this. Who may: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read all cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change the roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see protected personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assign responsibilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>publish definitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manage accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grant roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the audit trail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make and restore backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A delegation needs a last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cannot delegate “%1”: you do not hold it yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your roles do not include the right to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no role “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody may grant roles to themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” may not be held together with “%2”, which %3 holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A password needs at least 8 characters of three kinds: small letters, capitals, digits, other signs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowPipeline</name>
    <message>
        <source>Reading was cancelled; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionModel</name>
    <message>
        <source>%1: %2 cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1 of %2 cases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SharedStrings</name>
    <message>
        <source>%1 holds more text than can be read. Split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading was cancelled; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no group &quot;%1&quot; of &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no indicator &quot;%1&quot;. The list of indicators names them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no way to group this figure. Possible: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period must end after it begins (the last day itself is not counted).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no unit with code %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>Row %1 was expected in the ledger&apos;s tables but is not there. Nothing was changed; run &quot;ledger rebuild&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value that &quot;%2&quot; can be compared with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no column that this list can be filtered or sorted by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SQLite library on this computer does not take the setting &quot;%1&quot;. Install the library that came with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value of &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no fact that can be counted by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures cannot be grouped by &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds %1 is full. Nothing was changed. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file system that holds %1 is damaged. Restore a backup to another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading or writing %1 failed. Nothing was changed. Check the disk and its connection, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing to %1. Wait a moment and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger %1 is damaged. Close the program and restore the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a ledger of this program. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can only be read. Ask for the right to change it, or copy it to a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened. Check that the folder exists and that you may use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to work on %1. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused a row that does not fit the others. Nothing was changed; please report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1 was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is too large for %1. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be used (%2: %3). Nothing was changed; please report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1 is referred to but does not exist. Nothing was changed; please report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written in the folder %1. Choose another place, or ask for the right to write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the ledger itself. Choose another name for the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a ledger that is open or was not closed properly. It was left as it is; choose another name for the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name, or open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a folder, so no ledger can be made in it. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1. Check the name, or make a new ledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read. Ask for the right to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger %1 was cut off: its size is not what it should be. Restore the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program (format %2; this version knows up to %3). Install the newer version. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file %1 of this computer cannot be read or is damaged. Bring it back from a copy; or move it away, then this computer signs with a new key from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy %1 is not sound, so the old file was kept. Check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be replaced by the new copy (%2). The old file was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1 was expected in the register but is not there. Nothing was changed; run &quot;ledger rebuild&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds %1 cannot keep a ledger safe (no write-ahead log). Choose a disk of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by an older version of this program. Open it once for writing; it is then brought up to date, after a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change to %1 was given up after an earlier failure. Nothing was changed; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal lacks entries that a checkpoint signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal has a gap: entry %1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1 does not follow the one before it in its device&apos;s chain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1 was changed: it does not fit its place in the chain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint at entry %1 is not signed by its device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature of the tables is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of the journal and the tables are not as their device signed them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of table %1 were changed outside the program. Run &quot;ledger rebuild&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter %1 differs from a recount. Run &quot;ledger rebuild&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableSource</name>
    <message>
        <source>There is no file %1. Check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder, not a file. Name the file inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is protected by a password. Open it in Excel or WPS, remove the password and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in the old Excel format. Open it in Excel or WPS and save it as .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has no rows. The first row must hold the headings of the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading was cancelled; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read (%2). Check who may open it and whether another program holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableWriter</name>
    <message>
        <source>%1: the name must end in .xlsx or .csv.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextReader</name>
    <message>
        <source>%1 cannot be read (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoding %1 is not known. Use UTF-8, GB18030 (for GBK) or UTF-16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading was cancelled; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a text file. Choose a CSV file or an .xlsx file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not valid %2 text. Save it again as UTF-8, or name the encoding it was written in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read to its end (%2).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>Choose a household from the list first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: fill in “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WishBoard</name>
    <message>
        <source>%1 · %2 days left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>returned to the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workflow</name>
    <message>
        <source>Somebody else has claimed it already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has claimed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your unit has no open co-handling task in this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have verified this already; it needs another person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can be extended %2 time(s) only, and has been</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can be extended by %2 at most; %3 were asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An extension has been asked for already and is not decided yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time limit is running that could be extended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for at least one day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No extension has been asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan has no open milestone “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no public notice that could be objected to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no objection to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is listed for supervision already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not listed for supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no instruction to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is %2 characters long; at most %3 are allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be one line, without line breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is %2; the least allowed is %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is %2; the most allowed is %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: “%2” is not a date; write 2026-07-02</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: “%2” is not a time; write 2026-07-02T09:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: “%2” is not in the list; choose one that is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: there is no unit with the code “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: every milestone needs a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: milestone “%2” needs a date such as 2026-07-02</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The intake form of “%1” has no field “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is missing: fill it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You did “%1” in this case; someone else has to do “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who delegated this role to you did “%1” in this case; someone else has to do “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You registered this yourself; someone else has to claim it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any open state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not possible in the state “%2”, only in: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” takes no evidence: who does the work attaches it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not take the field “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is missing: give it with “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs a reason in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can be withdrawn only by who added it, in the same cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A piece of evidence has neither a file nor a description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence “%1”: the kind must be before, after or document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An official&apos;s instruction has not been answered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no action “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from before the work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from after the work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs 1 more piece of evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs %1 more pieces of evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from this cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has been asked in this cycle how satisfied they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has been asked yet how satisfied they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person&apos;s rating is “%1”, which does not allow “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has to be filled in before “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not possible where “%2” is: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is possible only where “%2” is: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestones not done yet: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co-handling reports still needed: %1, from: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified on site by %1 of %2 different people in this cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The extension asked for has not been decided yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An objection to the public notice has not been decided yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An objection to the public notice was upheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public notice has not been held yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public notice runs until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time limit “%1” has not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time limit “%1” has not run out; it ends on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time limit “%1” is not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time limit “%1” ran out on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no step to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has gone on with “%1” since your step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last step, “%1”, is somebody else&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step can be undone for %1 minutes; “%2” is older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be undone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>XlsxSource</name>
    <message>
        <source>Row %1 has more than %2 columns. Is this the right file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell holds a formula without a value. Open the file in Excel or WPS and save it, or paste the values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell shows the error %1. Correct it in Excel or WPS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell holds more than %1 characters. Shorten the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a date. Enter the date again, such as 2026-07-18.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a number. Enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell is a number of more than 15 digits (%1), of which Excel has already lost the last ones. Format the column as text and enter the numbers again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>XlsxWorkbook</name>
    <message>
        <source>%1 is not an Excel table. Open it in Excel or WPS and save it as .xlsx or CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook has no visible sheet with a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sheet &quot;%1&quot;. The sheets are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>XlsxWriter</name>
    <message>
        <source>not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no room for temporary files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An Excel sheet holds at most 1,048,576 rows. Narrow the selection or export to CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text in row %1, column %2 is longer than the %3 characters that Excel allows. Export to CSV instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written (%2). Check the folder, the free space and whether another program has the file open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ZipArchive</name>
    <message>
        <source>%1 unpacks to far more than a table can hold and was not read. Save it again from Excel or WPS, or split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is incomplete or damaged. Copy or download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged: its part &quot;%2&quot; is missing or cannot be read. Copy or download it again, or open it in Excel or WPS and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>minqing::ui::ActionForm</name>
    <message>
        <source>Submit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe it and press Enter, or choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least %1 for this cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and documents (*.jpg *.jpeg *.png *.pdf *.docx *.xlsx);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was refused:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>minqing::ui::Banner</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>minqing::ui::CaseDetailPane</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a case from the list to see what comes next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet possible: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>minqing::ui::CaseListPage</name>
    <message>
        <source>The list could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case fits these conditions. Take one away to see more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 done, %3 left as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list shows the cases that you may see. ↑ ↓ choose, Enter or Ctrl+Enter does the next step, Ctrl+N registers, Ctrl+F searches in the list, a click on a column&apos;s head sorts, the right button on it chooses columns. Greyed actions tell in their tooltip everything that is still missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>minqing::ui::CommandPalette</name>
    <message>
        <source>Search results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>minqing::ui::DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures could not be computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution by town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click a bar for its cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collected and closed (by day)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seven domains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, by reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of %1 · computed in %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · numerator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collected %1 = closed %2 + open %3 %4
solved on the spot beside these: %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ even</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ does not add up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every figure opens exactly the cases that it counts: choose a tile, a bar or a day with Tab and the arrow keys and press Enter. The (i) of a tile tells how it is counted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>minqing::ui::DateField</name>
    <message>
        <source>7.18, yesterday, +3 working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the calendar (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not before %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not after %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>minqing::ui::FilterBar</name>
    <message>
        <source>Words, number, address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>minqing::ui::FormColumn</name>
    <message>
        <source>Required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to put right before saving</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minqing::ui::HomePage</name>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most pressing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by deadline; Enter opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visited / on the roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Households not visited yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each number opens the list behind it. Tab walks through the numbers, Enter opens. Below stand the cases whose deadline is nearest.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>minqing::ui::MainWindow</name>
    <message>
        <source>Minqing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the demonstration district: 186,276 households and everything that happened to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demonstration district could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>minqing::ui::PageRenderer</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>minqing::ui::ProducedCard</name>
    <message>
        <source>Wish %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grievance %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grievance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wished for, in one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the matter, in one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details (may stay empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinate · 3 working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solved on the spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long term</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>minqing::ui::ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>minqing::ui::RosterPage</name>
    <message>
        <source>Roster of households</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, address, code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not visited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No household fits these conditions, or none has been imported yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit: visited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit: not visited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 households</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All households that you may see. Names and numbers are masked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>minqing::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new language counts from the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Households</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language, appearance and size of this window, and what this ledger holds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>minqing::ui::SideBar</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>minqing::ui::SideBarButton</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minqing::ui::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minqing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household visits, grievances, close-out – one ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a demonstration: all names and numbers are made up. Choose as whom you want to look around.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name of your account.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>minqing::ui::StatTile</name>
    <message>
        <source>How is “%1” counted?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>minqing::ui::StatusStrip</name>
    <message>
        <source>Just now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo Ctrl Z (%1 left)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>minqing::ui::ThumbnailStrip</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>minqing::ui::Toast</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>minqing::ui::ToastArea</name>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>minqing::ui::TopBar</name>
    <message>
        <source>Search cases, households, people, units (pinyin initials work)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>minqing::ui::VisitPage</name>
    <message>
        <source>Household visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Households of the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaflets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nine questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benefit projects told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grievance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was seen and said, what was promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and next household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No household chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 persons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visit and no case yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today %1, %2 of %3 households not visited yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s each on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft kept %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit typed %1 was not saved. Here it is again; save it or choose another household.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved. What you typed is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1, raised %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every household of this grid has been visited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1 F2 F3 result · 1…9 questions asked (Alt+1…9 while typing) · Ctrl+Q grievance · Ctrl+W wish · Ctrl+D same as the household before · Ctrl+S save · Ctrl+Enter save and next. Everything typed is kept as a draft at once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>minqing::ui::WishPage</name>
    <message>
        <source>Micro-wishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register a wish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Realised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First come, first served: one wish has one claimant. What is not realised after 15 days returns to the board. Reasons of hardship are never shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You claimed %1. Realise it within 15 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not claimed:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the board %1 · claimed %2 · to be confirmed %3 · realised %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards show the wishes on the board. Tab goes from card to card, Enter claims or opens. Ctrl+F shows the same as a list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>minqing::ui::Workspace</name>
    <message>
        <source>Minqing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register something new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search cases, households, pages and actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demonstration · made-up data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>works offline · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role has no page for this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role has no page for the roster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not open %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere: Ctrl+K search · Ctrl+1…9 pages · Ctrl+Z undo · Esc back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

#pragma once
// What to ask for an action or for a new case: fields with kinds, choices and live checks, evidence, a comment.
// Widget-free.

#include <QImage>
#include <QObject>

#include "presentation/answers_in_order.h"
#include "presentation/come_back.h"
#include "presentation/likely_cases.h"
#include "presentation/session_model.h"

namespace minqing::presentation {

struct FormChoice {
    QString code, name;
};

struct FormField {
    FieldDefinition definition;
    bool required = false;
    QJsonValue value;
    QJsonValue stood = {};            ///< what the case held when the form was opened
    std::vector<FormChoice> choices;  ///< Choice, Choices, Unit, Units, Account, Reference
    QString problem;                  ///< empty: fine so far
    QString warning;                  ///< may be sent, but the reader should know
    QDate earliest = {};              ///< of a date that ends a clock; invalid: any
    bool touched = false;
};

/// Nothing was given: neither text nor a choice.
[[nodiscard]] bool isBlankValue(const QJsonValue& value);

class ActionFormModel final : public QObject {
    Q_OBJECT
  public:
    explicit ActionFormModel(SessionModel& session, QObject* parent = nullptr);
    /// For an action of a case that stands as in `view`.
    void askForAction(const CaseView& view, const ActionOffer& offer);
    /// For one action of many cases, of which `like` is one: only what can be the same for all is asked, nothing stands
    /// there yet, and submit() hands nothing to the ledger; what was filled in is input().
    void askForMany(const CaseView& like, const ActionOffer& offer, const QString& subject);
    /// For registering a case of this type; `preset` values stand there already.
    void askForRegistration(const QString& type, const QJsonObject& preset = {});

    [[nodiscard]] QString title() const { return m_title; }
    /// "SQ-260702-0187 电梯停运三天": the case this is about; empty for a new case.
    [[nodiscard]] QString subject() const { return m_subject; }
    [[nodiscard]] const QString& action() const { return m_action; }  ///< "register" for a new case
    [[nodiscard]] const QString& type() const { return m_type; }      ///< of that case
    [[nodiscard]] const QString& number() const { return m_number; }  ///< of that case
    /// Of the case as it stood when the form was opened.
    [[nodiscard]] int version() const { return m_version; }
    [[nodiscard]] const std::vector<FormField>& fields() const { return m_fields; }
    [[nodiscard]] const FormField* field(const QString& id) const;
    void setValue(const QString& id, const QJsonValue& value);
    /// Who typed into this field has left it: what fits nothing as a whole is wrong now.
    void leave(const QString& id);
    /// What the action answers: an instruction. nullopt: nothing in particular.
    [[nodiscard]] const std::optional<ComeBack>& answers() const { return m_answers; }
    [[nodiscard]] bool asksForComment() const { return m_asksComment; }
    [[nodiscard]] bool needsComment() const { return m_needsComment; }
    /// A field asks for the reason as a choice: the comment only adds to it.
    [[nodiscard]] bool choosesReason() const;
    void setComment(const QString& comment);
    [[nodiscard]] const QString& comment() const { return m_comment; }
    /// When what stands here again was typed: it was neither sent nor discarded. Absent: nothing was left here.
    [[nodiscard]] std::optional<Instant> restoredFrom() const { return m_restoredFrom; }
    /// Throws away what was typed here, also on disk.
    void discard();
    [[nodiscard]] bool asksForEvidence() const { return m_asksEvidence; }
    [[nodiscard]] int evidenceNeeded() const { return m_evidenceNeeded; }
    /// What a piece of evidence most likely is at this step: before | after | document.
    [[nodiscard]] const QString& evidenceKind() const { return m_evidenceKind; }
    [[nodiscard]] const std::vector<Evidence>& evidence() const { return m_evidence; }
    /// What is being typed about a piece of evidence and not yet added: part of what is kept.
    [[nodiscard]] const QString& evidenceNote() const { return m_evidenceNote; }
    void setEvidenceNote(const QString& text);
    /// Evidence that stands elsewhere, described in words.
    void addEvidenceNote(const QString& description, const QString& kind);
    /// A file: read, made smaller and freed of its place off the GUI thread. Problems come by evidenceFailed().
    void addEvidenceFile(const QString& path, const QString& kind);
    /// A picture from the clipboard, likewise.
    void addEvidencePicture(const QImage& picture, const QString& kind);
    /// Of a new case: those that look like it so far.
    [[nodiscard]] const LikelyCases& alike() const { return m_alike; }
    /// Files are still being read: wait before sending.
    [[nodiscard]] bool isAttaching() const { return m_attaching.isWaiting(); }
    void removeEvidence(int position);

    /// Marks every field as touched; the problems by field id ("comment" and "evidence" beside the fields). Empty:
    /// ready.
    [[nodiscard]] std::vector<Reason> problems();
    /// Sends it. The refusal's reasons carry the fields at fault.
    void submit(QObject* context, std::function<void(Expected<Receipt>)> then);
    [[nodiscard]] workflow::ActionInput input() const;
    /// Nothing to ask: the action may be done at once.
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool isDirty() const { return m_dirty; }

  signals:
    void rebuilt();  ///< other fields are asked for now
    void fieldChanged(const QString& id);
    void evidenceChanged();
    void draftChanged();  ///< there is something to discard now, or no longer
    void evidenceFailed(const QString& message);

  private:
    [[nodiscard]] FormField formField(const FieldDefinition& definition, bool required, const QJsonValue& value) const;
    [[nodiscard]] std::vector<FormChoice> choicesOf(const FieldDefinition& definition) const;
    enum class Check { Typing, Whole };
    void check(FormField& field, Check how) const;
    [[nodiscard]] QString pastProblem(const FormField& field) const;
    [[nodiscard]] static bool standsAsSent(const FormField& field);
    void prepareFor(const CaseView& view, const CaseDefinition* definition);
    void warn(FormField& field) const;
    void limitExtension(FormField& field, const CaseFile& file, const CaseDefinition& definition) const;
    /// What this form knows to say better than the check of the ledger; empty: nothing.
    [[nodiscard]] QString ownProblem(const FormField& field) const;
    [[nodiscard]] QJsonObject values() const;
    /// Stands for the number in a form about many cases.
    [[nodiscard]] static QString manyCases();
    /// A form that is left half filled in is kept by case and action, and is there again when it is opened again.
    [[nodiscard]] QString key() const;
    void keepDraft();
    void checkMilestones();
    void restoreDraft();
    void restoreLate();
    void lookForAlike();
    void attach(std::function<Expected<Evidence>()> reading);
    void take(const QString& form, const Expected<Evidence>& piece);

    SessionModel& m_session;
    QString m_title, m_action, m_type, m_number, m_subject;
    std::optional<Instant> m_due;  ///< effective deadline of the case
    int m_version = 0;
    std::vector<FormField> m_fields;
    bool m_asksComment = false, m_needsComment = false, m_asksEvidence = false, m_dirty = false;
    std::optional<Instant> m_restoredFrom;
    int m_evidenceNeeded = 0;
    QString m_evidenceKind;
    std::optional<ComeBack> m_answers;
    AnswersInOrder m_attaching;
    LikelyCases m_alike;
    std::vector<Evidence> m_evidence;
    QString m_comment, m_evidenceNote;
};

}  // namespace minqing::presentation

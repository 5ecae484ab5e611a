#pragma once
// The milestones of a plan: a list of {name, due, done} in the field `milestones`, days of Beijing.

#include "workflow/effects.h"
#include "workflow/question.h"

namespace minqing::workflow {

/// A new plan as it was given; one that was done stays done, and nothing else is. A plan without milestones leaves them.
void setMilestones(const Act& act);
/// The one named is done on the day of the act; an unnamed one: progress was reported without finishing a milestone.
void tickMilestone(const Act& act);

void checkPlannedMilestones(Question& question);  ///< names, days, and whether what was agreed on still stands
void checkMilestone(Question& question);          ///< the one to be ticked is open
void checkMilestonesDone(Question& question);

}  // namespace minqing::workflow

/** Learners of churn risk: each turns customers whose outcome is known into a model that scores others. */
@NullMarked
package dev.omnify.eyes.churn.learner;

import org.jspecify.annotations.NullMarked;

/** Why a risk is as high as it is, in plain words. */
@NullMarked
package dev.omnify.eyes.churn.reason;

import org.jspecify.annotations.NullMarked;

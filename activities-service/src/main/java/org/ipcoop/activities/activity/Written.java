package org.ipcoop.activities.activity;

import org.ipcoop.activities.activity.model.Activity;

/** An activity as a write left it; {@code created} where it was not there before. */
record Written(Activity activity, boolean created) {}

package org.ipcoop.activities.activity;

import org.ipcoop.activities.activity.model.Activity;

/**
 * An activity as a write left it.
 *
 * @param created whether it was not there before
 * @param json the activity as text, which was made to be stored and is the reply too
 */
record Written(Activity activity, boolean created, String json) {}

package org.gongjian.command.matter;

/**
 * Who handled a matter neither checks it, nor asks how it went, nor records what others thought of it, nor
 * publishes about itself.
 */
final class Separation {

    private Separation() {}

    static void require(MatterCommand command, Situation now) {
        if (command instanceof MatterCommand.ConfirmCompletion || command instanceof MatterCommand.RejectCompletion) {
            now.requireNotHandler(MatterRefusal.HANDLER_CANNOT_CONFIRM);
        } else if (command instanceof MatterCommand.AttemptFollowUp || command instanceof MatterCommand.FollowUp) {
            now.requireNotHandler(MatterRefusal.HANDLER_CANNOT_FOLLOW_UP);
        } else if (command instanceof MatterCommand.Evaluate) {
            now.requireNotHandler(MatterRefusal.HANDLER_CANNOT_RECORD_RATING);
        } else if (command instanceof MatterCommand.VerifyDissatisfaction) {
            now.requireNotHandler(MatterRefusal.HANDLER_CANNOT_VERIFY);
        } else if (command instanceof CommitmentCommand.Verify || command instanceof CommitmentCommand.Dispute) {
            now.requireNotHandler(MatterRefusal.WHO_PERFORMED_CANNOT_VERIFY);
        } else if (command instanceof MatterCommand.DraftPublication || command instanceof MatterCommand.Publish) {
            now.requireNotHandler(MatterRefusal.HANDLER_CANNOT_PUBLISH);
        }
    }
}

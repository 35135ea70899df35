package stillwatch.architecture.offenders.store;

import stillwatch.architecture.offenders.task.Work;

final class ImportsAClosedDoor {
    int ask() {
        return new Work().answer();
    }
}

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A core has goroutines in all states; tools/test-debug compares what GDB says of it with what it
 * says of the machine.
 *
 * @exit 2
 * @gdb info goroutines
 * @expect ^core written to
 * @expect ^\* +1  running .* main \(the first\)
 * @expect ^ +8  runnable \(not started\)
 */
#define SEEN() go_panic("seen")
#include "debug_states.c"

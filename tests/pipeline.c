/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The example's stages pass on what they should, its limits pass while the sensor hangs, and when it
 * is cancelled all of it ends.
 *
 * @icount
 * @exit 0
 * @expect ^average 1: 20\.1 degrees$
 * @expect ^average 4: 20\.1 degrees\nnothing for 100 ms\nnothing for 100 ms\naverage 5: 20\.2 degrees$
 * @expect ^average 6: 20\.1 degrees\nall have ended$
 */
#include "../examples/pipeline.c"

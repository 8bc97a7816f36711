/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * As many goroutines as 4 MB hold wait at once, each in no more than 512 bytes: more than 8000.
 *
 * @boards mps2-an385
 * @exit 0
 * @expect ^(\d\d|[89])\d\d\d goroutines wait, ([1-4]\d\d|50\d|51[0-2]) bytes each$
 * @expect ^they are gone; the sum is \d+: as it should be$
 */
#include "../examples/million.c"

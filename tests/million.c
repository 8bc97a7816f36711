/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A million goroutines wait at once in 1 GB, each in no more than 512 bytes, and all get what they wait for.
 *
 * @boards virt pc
 * @qemu -m 1G
 * @timeout 120
 * @calm it takes too long
 * @exit 0
 * @expect ^1000000 goroutines wait, ([1-4]\d\d|50\d|51[0-2]) bytes each$
 * @expect ^they are gone; the sum is 500000500000: as it should be$
 */
#include "../examples/million.c"

/* SPDX-License-Identifier: BSD-3-Clause */
/* map.h -- mps2-an386's addresses (Application Note AN386): those of mps2-an385. */
#include "../mps2-an385/map.h"

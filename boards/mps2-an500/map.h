/* SPDX-License-Identifier: BSD-3-Clause */
/* map.h -- mps2-an500's addresses (Application Note AN500): those of mps2-an385. */
#include "../mps2-an385/map.h"

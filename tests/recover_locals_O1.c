/* SPDX-License-Identifier: BSD-3-Clause */
/* Local variables and blocks in code compiled by -O1: recover_locals.h. */
#pragma GCC optimize("O1")

#include "recover_locals.h"

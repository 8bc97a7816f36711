/* SPDX-License-Identifier: BSD-3-Clause */
/* Local variables and blocks in code compiled by -O2: recover_locals.h. */
#pragma GCC optimize("O2")

#include "recover_locals.h"

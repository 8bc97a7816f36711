/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A negative value of main's arrives as exit code 111.
 * @exit 111
 */
int
main(void)
{
	return -1;
}

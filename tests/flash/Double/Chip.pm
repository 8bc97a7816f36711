# SPDX-License-Identifier: BSD-3-Clause
#
# Double::Chip -- the chips: core, memory map, flash and its controller, and what tells them apart.

package Double::Chip;

use strict;
use warnings;

use Double::Bus;
use Double::Core;
use Double::Dap;
use Double::Flash;
use Double::Nrf51;
use Double::Stm32f1;
use Double::Stm32f4;

my %m0 = (
	dpidr => 0x0bb11477, apidr => 0x04770021, apbase => 0xe00ff003, packed => 0, block => 1 << 10,
	cpuid => 0x410cc200, dwt => 0x20000000, fpb => 0x00000040,
);
my %m3 = (
	dpidr => 0x1ba01477, apidr => 0x14770011, apbase => 0xe00ff003, packed => 1, block => 1 << 12,
	cpuid => 0x411fc231, dwt => 0x40000000, fpb => 0x00000260,
);
my %m4 = (
	dpidr => 0x2ba01477, apidr => 0x24770011, apbase => 0xe00ff003, packed => 1, block => 1 << 12,
	cpuid => 0x410fc241, dwt => 0x40000000, fpb => 0x00000260, mvfr => [0x10110021, 0x11000011],
);

use constant DBGMCU => 0xe0042000;
use constant KB => 1024;

# ram, info (constants outside of the controller): [address, bytes].  dev: DBGMCU_IDCODE.
# rcc: the clocks, which OpenOCD sets up before it writes much.
my %chips = (
	stm32f100rb => {
		core => \%m3, flash => [0x08000000, 128 * KB], alias => 1, ram => [[0x20000000, 8 * KB]],
		dev => 0x10010420, rcc => 0x40021000, info => [[0x1ffff7e0, pack 'v', 128]], control => 'Double::Stm32f1',
		option => [],
	},
	stm32f405rg => {
		core => \%m4, flash => [0x08000000, 1024 * KB], alias => 1,
		ram => [[0x20000000, 128 * KB], [0x10000000, 64 * KB]],
		dev => 0x10076413, rcc => 0x40023800, info => [[0x1fff7800, "\xff" x 0x210], [0x1fff7a20, pack 'vv', 0xffff, 1024]],
		control => 'Double::Stm32f4', option => [],
	},
	nrf51822 => {
		core => \%m0, flash => [0, 256 * KB], alias => 0, ram => [[0x20000000, 16 * KB]],
		info => [], control => 'Double::Nrf51', option => [0x0072],
	},
);

sub names { return sort keys %chips }

# What was in the flash before: no two words of a page are the same, none is erased.
sub old {
	my ($size) = @_;
	return pack 'V*', map { ($_ * 2654435761 & 0x7fffffff) } 1 .. $size / 4;
}

# dev: another DBGMCU_IDCODE (on an nRF51: CONFIGID).  protected: reading it out is forbidden.
# locked: its keys do not open.
sub new {
	my ($class, $name, %opt) = @_;
	my $chip = $chips{$name} or die "there is no chip $name; these there are: @{[names()]}\n";
	my $bus = Double::Bus->new;
	my ($base, $size) = @{$chip->{flash}};
	my $flash = Double::Flash->new(old($size));
	my @option = @{$chip->{option}};
	$option[0] = $opt{dev} if @option && defined $opt{dev};
	my $control = $chip->{control}->new($bus, $flash, $opt{protected}, @option);
	$control->{lock}{broken} = 1 if $opt{locked};

	$bus->add($base, $size, $flash);
	$bus->add(0, $size, $flash) if $chip->{alias};
	$bus->add($_->[0], $_->[1], Double::Memory->new("\0" x $_->[1])) for @{$chip->{ram}};
	$bus->add($_->[0], length $_->[1], Double::Memory->new($_->[1], fixed => 1)) for @{$chip->{info}};
	$bus->add($chip->{rcc}, 0x400, Double::Registers->new) if $chip->{rcc};
	if ($chip->{dev}) {
		my $dev = $opt{dev} // $chip->{dev};
		$bus->add(DBGMCU, 16, Double::Registers->new(0, sub { defined $_[0] || $dev }));
	}
	my $core = Double::Core->new($bus, %{$chip->{core}},
		boot => sub { unpack 'V', substr $flash->{bytes}, $_[0], 4 },
		reset => sub { $control->reset });
	$core->reset;
	return bless {
		core => $core, flash => $flash, base => $base,
		dap => Double::Dap->new($bus, %{$chip->{core}}),
	}, $class;
}

1;

import type { ActionName, Input, Output } from '../../../miniprogram/shared/contract';
import type { Refusal } from '../../../miniprogram/shared/decision';
import { asking, ORGANIZER, type TestCloud } from '../../support/cloud';
import { LocalProduct } from '../../support/local-product';
import { inOffice } from '../../support/office';
import type { Phone } from '../../support/phone';

/** The product running before a browser, with what provoking refusals needs. */
export class Stage {
  private constructor(
    private readonly product: LocalProduct,
    readonly cloud: TestCloud,
  ) {}

  /** @param campaign a campaign file to run instead of the product's own. */
  static async open(campaign?: string): Promise<Stage> {
    const product = await LocalProduct.start(campaign === undefined ? {} : { campaign });
    const cloud = asking(product.cloud);
    inOffice(cloud, ORGANIZER, { role: 'organizer' });
    return new Stage(product, cloud);
  }

  /** What a rule says to an action that it does not let be done. */
  async refusal<A extends ActionName>(
    openid: string,
    action: A,
    input: Input<A>,
  ): Promise<Refusal> {
    const fault = await this.cloud.fault(openid, action, input);
    if (fault.refusal === undefined) throw new Error(`${action}: no rule in ${fault.reason}`);
    return fault.refusal;
  }

  done<A extends ActionName>(openid: string, action: A, input: Input<A>): Promise<Output<A>> {
    return this.cloud.done(openid, action, input);
  }

  /** From now on it is this time in the campaign. */
  time(ms: number): void {
    this.cloud.clock.set(ms);
  }

  phone(openid: string, path: string): Promise<Phone> {
    return this.product.phone(openid, path);
  }

  file(name: string): string {
    return this.product.file(name);
  }

  errors(): Promise<string[]> {
    return this.product.errors();
  }

  close(): Promise<void> {
    return this.product.close();
  }
}
